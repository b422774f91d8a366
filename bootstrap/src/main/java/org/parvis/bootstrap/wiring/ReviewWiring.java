package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.message.MessagesToMember;
import org.parvis.application.port.Clips;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.review.ClaimCase;
import org.parvis.application.review.ClaimCaseService;
import org.parvis.application.review.CloseAnswer;
import org.parvis.application.review.CloseAnswerService;
import org.parvis.application.review.DecideCase;
import org.parvis.application.review.DecideCaseService;
import org.parvis.application.review.LikeCases;
import org.parvis.application.review.ListReviewQueue;
import org.parvis.application.review.ListReviewQueueService;
import org.parvis.application.review.ReadCase;
import org.parvis.application.review.ReadCaseService;
import org.parvis.application.review.ReviewDesk;
import org.parvis.application.review.WatchClip;
import org.parvis.application.review.WatchClipService;
import org.parvis.application.verification.ControlDesk;
import org.parvis.application.verification.DecisionDesk;
import org.parvis.application.verification.DuplicateDesk;
import org.parvis.domain.verification.DecisionPolicy;

/** The review station. */
@Dependent
class ReviewWiring {

  @Produces
  @Singleton
  ReviewDesk reviewDesk(
      AccessDesk access, StaffAppointments staff, ReviewCases cases, Journal journal, Clock clock) {
    return new ReviewDesk(access, staff, cases, journal, clock);
  }

  @Produces
  @ApplicationScoped
  ListReviewQueue listReviewQueue(
      ReviewDesk desk, ReviewCases cases, Members members, Transactions transactions) {
    return observed(new ListReviewQueueService(desk, cases, members, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  ClaimCase claimCase(ReviewDesk desk, Transactions transactions, Clock clock) {
    return observed(new ClaimCaseService(desk, transactions, clock))::execute;
  }

  @Produces
  @Singleton
  LikeCases likeCases(
      DuplicateDesk duplicates, VerificationAttempts attempts, Members members, ReviewCases cases) {
    return new LikeCases(duplicates, attempts, members, cases);
  }

  @Produces
  @ApplicationScoped
  ReadCase readCase(
      ReviewDesk desk,
      VerificationAttempts attempts,
      Clips clips,
      Members members,
      LikeCases alike,
      Outbox outbox,
      Transactions transactions) {
    return observed(
            new ReadCaseService(
                desk, attempts, clips, members, alike, new MessagesToMember(outbox), transactions))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  WatchClip watchClip(
      ReviewDesk desk,
      VerificationAttempts attempts,
      Clips clips,
      EvidenceVault vault,
      Transactions transactions) {
    return observed(new WatchClipService(desk, attempts, clips, vault, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  DecideCase decideCase(
      ReviewDesk desk,
      VerificationAttempts attempts,
      DecisionPolicy policy,
      DecisionDesk decisions,
      ControlDesk controls,
      Transactions transactions,
      Clock clock) {
    return observed(
            new DecideCaseService(desk, attempts, policy, decisions, controls, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  CloseAnswer closeAnswer(ReviewDesk desk, Transactions transactions, Clock clock) {
    return observed(new CloseAnswerService(desk, transactions, clock))::execute;
  }
}
