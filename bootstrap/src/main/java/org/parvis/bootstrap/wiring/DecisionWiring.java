package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parvis.application.port.Chance;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.Clips;
import org.parvis.application.port.Digests;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.IdentityChecks;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Marks;
import org.parvis.application.port.Members;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.RecordingPrints;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.ServerLife;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.rehearsal.ForceOutcome;
import org.parvis.application.rehearsal.ForceOutcomeService;
import org.parvis.application.rehearsal.ListForcedOutcomes;
import org.parvis.application.rehearsal.ListForcedOutcomesService;
import org.parvis.application.verification.AttemptDesk;
import org.parvis.application.verification.CaseDesk;
import org.parvis.application.verification.ControlDesk;
import org.parvis.application.verification.DecisionDesk;
import org.parvis.application.verification.DecisionNotices;
import org.parvis.application.verification.DuplicateDesk;
import org.parvis.application.verification.FindingsDesk;
import org.parvis.application.verification.Forcing;
import org.parvis.application.verification.RefusalDesk;
import org.parvis.application.verification.RememberedRecordings;
import org.parvis.application.verification.RunNextCheck;
import org.parvis.application.verification.RunNextCheckService;
import org.parvis.application.verification.Settlement;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.ReviewClock;

/** From the check of the recordings to the decision and what follows from it. */
@Dependent
class DecisionWiring {

  @Produces
  @Singleton
  DecisionNotices decisionNotices(Outbox outbox) {
    return new DecisionNotices(outbox);
  }

  @Produces
  @Singleton
  CaseDesk caseDesk(
      ReviewCases cases, ReviewClock reviewClock, Identifiers identifiers, Clock clock) {
    return new CaseDesk(cases, reviewClock, identifiers, clock);
  }

  @Produces
  @Singleton
  RefusalDesk refusalDesk(
      VerificationAttempts attempts,
      Members members,
      CaseDesk caseDesk,
      DecisionNotices notices,
      RetryPolicy retryPolicy,
      Clock clock) {
    return new RefusalDesk(attempts, members, caseDesk, notices, retryPolicy, clock);
  }

  @Produces
  @Singleton
  DecisionDesk decisionDesk(
      VerificationAttempts attempts,
      Members members,
      ReviewCases cases,
      CaseDesk caseDesk,
      RefusalDesk refusals,
      DecisionNotices notices,
      Journal journal,
      Clock clock) {
    return new DecisionDesk(attempts, members, cases, caseDesk, refusals, notices, journal, clock);
  }

  @Produces
  @Singleton
  ControlDesk controlDesk(
      VerificationAttempts attempts,
      Members members,
      ReviewCases cases,
      CaseDesk caseDesk,
      RefusalDesk refusals,
      Chance chance,
      ParvisConfiguration configuration,
      Journal journal,
      Clock clock) {
    return new ControlDesk(
        attempts,
        members,
        cases,
        caseDesk,
        refusals,
        chance,
        configuration.deciding().samplePercent(),
        journal,
        clock);
  }

  @Produces
  @Singleton
  DuplicateDesk duplicateDesk(Marks marks, Clips clips, Digests digests, Clock clock) {
    return new DuplicateDesk(marks, clips, digests, clock);
  }

  @Produces
  @Singleton
  Forcing forcing(ParvisConfiguration configuration, ForcedOutcomes outcomes) {
    return configuration.rehearsal() ? Forcing.inRehearsal(outcomes) : Forcing.never();
  }

  @Produces
  @Singleton
  Settlement settlement(
      VerificationAttempts attempts,
      DecisionPolicy policy,
      DecisionDesk decisions,
      ControlDesk controls,
      Clock clock) {
    return new Settlement(attempts, policy, decisions, controls, clock);
  }

  @Produces
  @Singleton
  FindingsDesk findingsDesk(
      VerificationAttempts attempts,
      AttemptDesk desk,
      DuplicateDesk duplicates,
      Forcing forcing,
      Settlement settlement,
      ControlDesk controls,
      Clock clock) {
    return new FindingsDesk(attempts, desk, duplicates, forcing, settlement, controls, clock);
  }

  @Produces
  @ApplicationScoped
  RunNextCheck runNextCheck(
      ServerLife life,
      CheckQueue queue,
      VerificationAttempts attempts,
      Clips clips,
      IdentityChecks engine,
      RecordingPrints prints,
      FindingsDesk desk,
      Transactions transactions,
      Clock clock,
      ParvisConfiguration configuration) {
    return observed(
            new RunNextCheckService(
                life,
                queue,
                attempts,
                clips,
                new RememberedRecordings(engine, prints, attempts, transactions),
                desk,
                transactions,
                clock,
                configuration.zone()))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ForceOutcome forceOutcome(
      Forcing forcing, Members members, Journal journal, Transactions transactions, Clock clock) {
    return observed(new ForceOutcomeService(forcing, members, journal, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ListForcedOutcomes listForcedOutcomes(
      Forcing forcing, Members members, Transactions transactions) {
    return observed(new ListForcedOutcomesService(forcing, members, transactions))::execute;
  }
}
