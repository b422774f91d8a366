package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.application.fake.InMemoryBranch.unknown;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.verification.StartVerification.Command;
import org.parvis.application.verification.StartVerification.Outcome;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.RefusalReason;

class StartVerificationServiceTest {
  private final InMemoryBranch branch = new InMemoryBranch();
  private final StartVerification service =
      new StartVerificationService(
          branch.attemptDesk,
          branch.members,
          branch.credentials,
          branch.attempts,
          Policies.RETRIES,
          branch.identifiers,
          branch.transactions,
          branch.clock);

  private Outcome startBy(MemberId member) {
    return service.execute(new Command(branch.signIn(member)));
  }

  private void refusedBefore(int number, MemberId member, Duration ago) {
    branch.attempts.save(
        AttemptBuilder.started(number, member, branch.clock.instant().minus(ago))
            .refused(RefusalReason.DOCUMENT_BLURRED)
            .build());
  }

  @Test
  void a_member_who_has_told_everything_may_start() {
    MemberId camille = branch.camille();
    Outcome outcome = startBy(camille);
    var attempt = branch.attempts.latestOf(camille).orElseThrow();
    assertThat(outcome).isEqualTo(new Outcome.Started(attempt.id()));
    assertThat(attempt.status()).isEqualTo(AttemptStatus.STARTED);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.IN_PROGRESS);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.VERIFICATION_STARTED);
  }

  // security.md F4
  @Test
  void F4_a_member_who_has_not_told_everything_may_not() {
    Member member = MemberBuilder.onboarded().build();
    branch.members.save(member);
    assertThat(startBy(member.id())).isEqualTo(new Outcome.OutOfStep());
    assertThat(branch.attempts.atRest()).isEmpty();
    assertThat(branch.journal.events()).containsExactly(JournalEvent.STEP_REFUSED);
  }

  @Test
  void F4_nobody_starts_without_an_open_session() {
    branch.camille();
    assertThat(service.execute(new Command(new SessionId(unknown()))))
        .isEqualTo(new Outcome.OutOfStep());
    assertThat(branch.attempts.atRest()).isEmpty();
  }

  @Test
  void starting_again_finds_the_open_attempt() {
    MemberId camille = branch.camille();
    Outcome first = startBy(camille);
    assertThat(startBy(camille)).isEqualTo(first);
    assertThat(branch.attempts.atRest()).hasSize(1);
  }

  @Test
  void a_verified_member_cannot_start() {
    MemberId camille = branch.camille();
    branch.identityOf(camille, IdentityStatus.VERIFIED);
    assertThat(startBy(camille)).isEqualTo(new Outcome.OutOfStep());
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.VERIFIED);
  }

  @ParameterizedTest
  @EnumSource(
      value = IdentityStatus.class,
      names = {"NOT_STARTED", "RETRY_REQUIRED", "EXPIRED"})
  void a_member_may_start_from_every_status_that_leads_there(IdentityStatus status) {
    MemberId camille = branch.camille();
    branch.identityOf(camille, status);
    assertThat(startBy(camille)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void after_a_final_refusal_only_a_person_can_help() {
    MemberId camille = branch.camille();
    branch.identityOf(camille, IdentityStatus.REFUSED);
    assertThat(startBy(camille)).isEqualTo(new Outcome.Exhausted());
    assertThat(branch.attempts.atRest()).isEmpty();
    assertThat(branch.journal.events()).containsExactly(JournalEvent.VERIFICATION_START_REFUSED);
  }

  // security.md H7
  @Test
  void the_fourth_attempt_of_a_day_waits_for_the_next() {
    MemberId camille = branch.camille();
    refusedBefore(1, camille, Duration.ofHours(3));
    refusedBefore(2, camille, Duration.ofHours(2));
    refusedBefore(3, camille, Duration.ofHours(1));
    assertThat(startBy(camille))
        .isEqualTo(new Outcome.Later(branch.clock.instant().plus(Duration.ofHours(21))));
    assertThat(branch.attempts.atRest()).hasSize(3);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.VERIFICATION_START_REFUSED);
  }

  @Test
  void after_five_attempts_in_all_only_a_person_can_help() {
    MemberId camille = branch.camille();
    for (int number = 1; number <= 5; number++) {
      refusedBefore(number, camille, Duration.ofDays(number + 1));
    }
    assertThat(startBy(camille)).isEqualTo(new Outcome.Exhausted());
  }
}
