package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.Policies;
import org.parvis.application.verification.ExpireAttempts.Command;
import org.parvis.application.verification.ExpireAttempts.Outcome;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.RefusalReason;

class ExpireAttemptsServiceTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private final InMemoryBranch branch = new InMemoryBranch();
  private final ExpireAttempts service =
      new ExpireAttemptsService(
          branch.attempts,
          branch.members,
          branch.attemptDesk,
          Policies.RETRIES,
          branch.transactions,
          branch.clock);
  private MemberId camille;

  @BeforeEach
  void camilleIsAMember() {
    camille = branch.camille();
  }

  private int expired() {
    return service.execute(new Command()).match(Outcome.Done::expired);
  }

  @Test
  void an_attempt_ends_when_its_member_stays_away_for_more_than_a_week() {
    AttemptId attempt =
        branch.keep(AttemptBuilder.started().frontFilmed(), IdentityStatus.IN_PROGRESS);
    branch.clock.advance(WEEK);
    assertThat(expired()).isZero();
    branch.clock.advance(Duration.ofSeconds(1));
    assertThat(expired()).isEqualTo(1);
    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.EXPIRED);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.NOT_STARTED);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.ATTEMPT_EXPIRED);
    assertThat(expired()).isZero();
  }

  @Test
  void one_that_waits_for_us_does_not_end() {
    AttemptId attempt =
        branch.keep(AttemptBuilder.started().underReview(), IdentityStatus.UNDER_REVIEW);
    branch.clock.advance(Duration.ofDays(30));
    assertThat(expired()).isZero();
    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
  }

  @Test
  void who_was_refused_before_comes_back_to_the_tries_that_are_left() {
    branch.keep(
        AttemptBuilder.started(1, camille, MutableClock.START.minus(WEEK))
            .refused(RefusalReason.DOCUMENT_BLURRED),
        IdentityStatus.RETRY_REQUIRED);
    branch.keep(AttemptBuilder.started(2, camille, MutableClock.START), IdentityStatus.IN_PROGRESS);
    branch.clock.advance(WEEK.plusSeconds(1));
    assertThat(expired()).isEqualTo(1);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.RETRY_REQUIRED);
  }

  @Test
  void every_attempt_that_is_due_ends() {
    MemberId other = branch.onboarded(MemberBuilder.onboarded().number(2).phone("+33698000002"));
    branch.keep(AttemptBuilder.started(), IdentityStatus.IN_PROGRESS);
    branch.keep(AttemptBuilder.started(2, other, MutableClock.START), IdentityStatus.IN_PROGRESS);
    branch.clock.advance(WEEK.plusSeconds(1));
    assertThat(expired()).isEqualTo(2);
  }
}
