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
import org.parvis.application.session.SessionOverException;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.OnboardingProgress;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionPolicy;
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
          Instant now = clock.instant();
          Session session =
              stores
                  .sessions()
                  .ofId(command.session())
                  .filter(one -> one.isOpenAt(now, sessionPolicy))
                  .orElseThrow(SessionOverException::new);
          Member member = stores.members().ofId(session.member()).orElseThrow();
          return new Outcome.Found(place(session, member, now));
        });
  }

  private Place place(Session session, Member member, Instant now) {
    Optional<VerificationAttempt> latest = stores.attempts().latestOf(member.id());
    OnboardingProgress progress = progressOf(member);
    boolean onboarded = progress == OnboardingProgress.DONE;
    JourneyStep access = access(session, progress, now);
    JourneyStep verification = VerificationSteps.of(latest, member.identity());
    Optional<VerificationAttempt> refused = latest.filter(attempt -> attempt.refusal().isPresent());
    return new Place(
        onboarded && VerificationSteps.needsMember(verification) ? verification : access,
        access,
        verification,
        member.identity(),
        actions.of(member, latest, now),
        member.wish(),
        latest.map(VerificationAttempt::id),
        latest.map(VerificationAttempt::hints).orElse(Set.of()),
        refused
            .flatMap(VerificationAttempt::refusal)
            .map(Decision::reasons)
            .map(RefusalReason::toldToMember)
            .orElse(Set.of()),
        refused.map(VerificationAttempt::id).flatMap(actions::answerDueAt),
        latest.flatMap(VerificationAttempt::submittedAt));
  }

  private OnboardingProgress progressOf(Member member) {
    boolean passcodeIsSet =
        stores.credentials().ofMember(member.id()).map(CredentialSet::passcodeIsSet).orElse(false);
    return OnboardingProgress.of(member, passcodeIsSet);
  }

  private JourneyStep access(Session session, OnboardingProgress progress, Instant now) {
    return switch (progress) {
      case PHONE -> codeIsOnItsWay(session, now) ? JourneyStep.PHONE_CODE : JourneyStep.PHONE;
      case PROFILE -> JourneyStep.PROFILE;
      // Who comes back before choosing a passcode proves the telephone first (security.md C5).
      case PASSCODE ->
          hasProvedTelephone(session, now) ? JourneyStep.PASSCODE : JourneyStep.BANKING_CODE;
      case DONE -> banking(session, now);
    };
  }

  private JourneyStep banking(Session session, Instant now) {
    if (session.levelAt(now, sessionPolicy) == AssuranceLevel.BANKING) {
      return JourneyStep.PRO_ACCOUNT;
    }
    return hasProvedTelephone(session, now)
        ? JourneyStep.BANKING_PASSCODE
        : JourneyStep.BANKING_CODE;
  }

  private boolean hasProvedTelephone(Session session, Instant now) {
    return session.isProvedAt(ProvedFactor.SMS_CODE, now, sessionPolicy);
  }

  private boolean codeIsOnItsWay(Session session, Instant now) {
    return stores
        .challenges()
        .latest(session.id(), CodePurpose.PHONE)
        .filter(challenge -> challenge.isOpenAt(now))
        .isPresent();
  }
}
