package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.parvis.application.operation.ReportHealth;
import org.parvis.application.operation.ReportHealthService;
import org.parvis.application.operation.TakeUpWork;
import org.parvis.application.operation.TakeUpWorkService;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;

/** What whoever runs the server asks it. */
@Dependent
class OperationWiring {

  @Produces
  @ApplicationScoped
  ReportHealth reportHealth(
      Outbox outbox,
      CheckQueue checks,
      ReviewCases cases,
      EvidenceVault vault,
      Transactions transactions,
      Clock clock) {
    return observed(new ReportHealthService(outbox, checks, cases, vault, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  TakeUpWork takeUpWork(
      CheckQueue checks, Outbox messages, Transactions transactions, Clock clock) {
    return observed(new TakeUpWorkService(checks, messages, transactions, clock))::execute;
  }
}
