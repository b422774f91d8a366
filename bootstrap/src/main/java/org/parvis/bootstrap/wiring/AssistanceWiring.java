package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;
import org.parvis.application.review.RecordAssistance;
import org.parvis.application.review.RecordAssistanceService;
import org.parvis.application.review.ReviewDesk;
import org.parvis.application.verification.AskForAssistance;
import org.parvis.application.verification.AskForAssistanceService;
import org.parvis.application.verification.AttemptDesk;
import org.parvis.application.verification.ReadMyAssistance;
import org.parvis.application.verification.ReadMyAssistanceService;
import org.parvis.domain.verification.ReviewClock;

/** A person's help, from asking to its end. */
@Dependent
class AssistanceWiring {

  @Produces
  @ApplicationScoped
  AskForAssistance askForAssistance(
      AttemptDesk desk,
      Members members,
      ReviewCases cases,
      ReviewClock reviewClock,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    return observed(
            new AskForAssistanceService(
                desk, members, cases, reviewClock, identifiers, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadMyAssistance readMyAssistance(
      AttemptDesk desk, ReviewCases cases, Transactions transactions) {
    return observed(new ReadMyAssistanceService(desk, cases, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  RecordAssistance recordAssistance(ReviewDesk desk, Transactions transactions, Clock clock) {
    return observed(new RecordAssistanceService(desk, transactions, clock))::execute;
  }
}
