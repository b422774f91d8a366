package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parvis.application.access.NoteStrayRequest;
import org.parvis.application.access.NoteStrayRequestService;
import org.parvis.application.journey.ActionDesk;
import org.parvis.application.journey.FindMyPlace;
import org.parvis.application.journey.FindMyPlaceService;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.session.SessionPolicy;
import org.parvis.domain.verification.RetryPolicy;

/** Where a member is. */
@Dependent
class JourneyWiring {

  @Produces
  @Singleton
  ActionDesk actionDesk(VerificationAttempts attempts, ReviewCases cases, RetryPolicy policy) {
    return new ActionDesk(attempts, cases, policy);
  }

  @Produces
  @ApplicationScoped
  FindMyPlace findMyPlace(
      Sessions sessions,
      Members members,
      CredentialSets credentials,
      CodeChallenges challenges,
      VerificationAttempts attempts,
      ActionDesk actions,
      SessionPolicy policy,
      Transactions transactions,
      Clock clock) {
    return observed(
            new FindMyPlaceService(
                new FindMyPlaceService.Stores(sessions, members, credentials, challenges, attempts),
                actions,
                policy,
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  NoteStrayRequest noteStrayRequest(
      Sessions sessions, Journal journal, Transactions transactions, Clock clock) {
    return observed(new NoteStrayRequestService(sessions, journal, transactions, clock))::execute;
  }
}
