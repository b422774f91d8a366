package org.parvis.application.journey;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Members;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.OnboardingProgress;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionPolicy;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.VerificationAttempt;

public final class FindMyPlaceService implements FindMyPlace {
  private final Stores stores;
  private final ActionDesk actions;
  private final SessionPolicy sessionPolicy;
  private final Transactions transactions;
  private final Clock clock;

  /** Where the facts come from. */
  public record Stores(
      Sessions sessions,
      Members members,
      CredentialSets credentials,
      CodeChallenges challenges,
      VerificationAttempts attempts) {}

  public FindMyPlaceService(
      Stores stores,
      ActionDesk actions,
      SessionPolicy sessionPolicy,
      Transactions transactions,
      Clock clock) {
    this.stores = stores;
    this.actions = actions;
    this.sessionPolicy = sessionPolicy;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          Session session = stores.sessions().ofId(command.session()).orElseThrow();
          Member member = stores.members().ofId(session.member()).orElseThrow();
          return new Outcome.Found(place(session, member, clock.instant()));
        });
  }

  private Place place(Session session, Member member, Instant now) {
    Optional<VerificationAttempt> latest = stores.attempts().latestOf(member.id());
    JourneyStep access = access(session, member, now);
    JourneyStep verification = VerificationSteps.of(latest, member.identity());
    Optional<VerificationAttempt> refused =
        latest.filter(attempt -> attempt.status() == AttemptStatus.REFUSED);
    return new Place(
        next(access, verification),
        access,
        verification,
        member.identity(),
        actions.of(member, latest, now),
        member.wish(),
        latest.map(VerificationAttempt::id),
        latest.map(VerificationAttempt::hints).orElse(Set.of()),
        refused
            .flatMap(VerificationAttempt::decision)
            .map(Decision::reasons)
            .map(RefusalReason::toldToMember)
            .orElse(Set.of()),
        refused.map(VerificationAttempt::id).flatMap(actions::answerDueAt),
        latest.flatMap(VerificationAttempt::submittedAt));
  }

  private static JourneyStep next(JourneyStep access, JourneyStep verification) {
    boolean onboarded =
        access == JourneyStep.PRO_ACCOUNT
            || access == JourneyStep.BANKING_CODE
            || access == JourneyStep.BANKING_PASSCODE;
    return onboarded && VerificationSteps.needsMember(verification) ? verification : access;
  }

  private JourneyStep access(Session session, Member member, Instant now) {
    boolean passcodeIsSet =
        stores.credentials().ofMember(member.id()).map(CredentialSet::passcodeIsSet).orElse(false);
    return switch (OnboardingProgress.of(member, passcodeIsSet)) {
      case PHONE -> codeIsOnItsWay(session, now) ? JourneyStep.PHONE_CODE : JourneyStep.PHONE;
      case PROFILE -> JourneyStep.PROFILE;
      case PASSCODE -> JourneyStep.PASSCODE;
      case DONE -> banking(session, now);
    };
  }

  private JourneyStep banking(Session session, Instant now) {
    if (session.levelAt(now, sessionPolicy) == AssuranceLevel.BANKING) {
      return JourneyStep.PRO_ACCOUNT;
    }
    return session.isProvedAt(ProvedFactor.SMS_CODE, now, sessionPolicy)
        ? JourneyStep.BANKING_PASSCODE
        : JourneyStep.BANKING_CODE;
  }

  private boolean codeIsOnItsWay(Session session, Instant now) {
    return stores
        .challenges()
        .latest(session.id(), CodePurpose.PHONE)
        .filter(challenge -> challenge.isOpenAt(now))
        .isPresent();
  }
}
