package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.Policies;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.RefusalReason;

/** Rehearsing outcomes. */
class ForcedOutcomeTest {
  private final InMemoryBranch branch = new InMemoryBranch();
  private final CheckedAttempts rehearsal =
      new CheckedAttempts(
          branch, branch.findings(Policies.DECISIONS, Forcing.inRehearsal(branch.forcedOutcomes)));
  private final CheckedAttempts production =
      new CheckedAttempts(branch, branch.findings(Policies.DECISIONS, Forcing.never()));
  private MemberId camille;

  @BeforeEach
  void camilleIsAMember() {
    camille = branch.camille();
  }

  private void force(ForcedOutcome.Kind kind, RefusalReason... reasons) {
    branch.forcedOutcomes.force(camille, new ForcedOutcome(kind, Set.of(reasons)));
  }

  private AttemptId rehearsed() {
    return rehearsal.checked(
        camille, rehearsal.refused(RefusalReason.DOCUMENT_EXPIRED, "X4RTBPFW4"));
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVED, APPROVED",
    "UNDER_REVIEW, UNDER_REVIEW",
    "ENGINE_UNAVAILABLE, UNDER_REVIEW",
  })
  void the_outcome_is_as_forced_whatever_was_filmed(ForcedOutcome.Kind kind, AttemptStatus status) {
    force(kind);
    assertThat(branch.attempt(rehearsed()).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void the_reason_is_as_forced_whatever_was_filmed(RefusalReason reason) {
    force(ForcedOutcome.Kind.REFUSED, reason);
    AttemptId attempt =
        rehearsal.checked(camille, rehearsal.allProved("X4RTBPFW4", "NAME_DIFFERS"));
    assertThat(branch.attempt(attempt).decision().orElseThrow().reasons()).containsExactly(reason);
  }

  @Test
  void recordings_of_an_earlier_rehearsal_do_not_hinder() {
    rehearsal.checked(
        camille, "one film", rehearsal.refused(RefusalReason.DOCUMENT_BLURRED, "X4RTBPFW4"));
    force(ForcedOutcome.Kind.APPROVED);
    AttemptId again = rehearsal.checked(camille, "one film", rehearsal.allProved("X4RTBPFW4"));
    assertThat(branch.attempt(again).status()).isEqualTo(AttemptStatus.APPROVED);
  }

  @Test
  void findings_decision_and_journal_say_that_it_was_forced() {
    force(ForcedOutcome.Kind.APPROVED);
    AttemptId attempt = rehearsed();

    Findings findings = branch.attempt(attempt).findings().orElseThrow();
    assertThat(findings.isForced()).isTrue();
    assertThat(branch.attempt(attempt).decision().orElseThrow().basis())
        .containsEntry("forced", "APPROVED");
    assertThat(branch.journal.entries())
        .filteredOn(
            line ->
                line.event() == JournalEvent.CHECK_DONE
                    || line.event() == JournalEvent.ATTEMPT_APPROVED)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.details()).containsEntry("forced", "true"));
  }

  @Test
  void what_was_read_stays_what_was_read() {
    force(ForcedOutcome.Kind.APPROVED);
    assertThat(branch.attempt(rehearsed()).findings().orElseThrow().read().isEmpty()).isFalse();
  }

  @Test
  void another_member_is_not_touched() {
    branch.forcedOutcomes.force(
        branch.reviewer(7), new ForcedOutcome(ForcedOutcome.Kind.APPROVED, Set.of()));
    assertThat(branch.attempt(rehearsed()).status()).isEqualTo(AttemptStatus.REFUSED);
  }

  @Test
  void production_does_not_look_at_what_a_rehearsal_left_behind() {
    force(ForcedOutcome.Kind.APPROVED);
    AttemptId attempt =
        production.checked(
            camille, production.refused(RefusalReason.DOCUMENT_EXPIRED, "X4RTBPFW4"));
    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.REFUSED);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.RETRY_REQUIRED);
    assertThat(branch.attempt(attempt).findings().orElseThrow().isForced()).isFalse();
  }
}
