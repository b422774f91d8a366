package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.Policies;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewKind;

/** What findings come to (security.md H4, H5). */
class ApprovalByPolicyTest {
  private final InMemoryBranch branch = new InMemoryBranch();
  private final CheckedAttempts attempts = under(Policies.DECISIONS);
  private MemberId camille;

  @BeforeEach
  void camilleIsAMember() {
    camille = branch.camille();
  }

  private CheckedAttempts under(DecisionPolicy policy) {
    return new CheckedAttempts(branch, branch.findings(policy, Forcing.never()));
  }

  @Test
  void a_member_of_whom_everything_is_proved_is_verified_at_once() {
    AttemptId attempt = attempts.checked(camille, attempts.allProved("X4RTBPFW4"));

    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.APPROVED);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.VERIFIED);
    assertThat(branch.outbox.latest().kind()).isEqualTo(MessageKind.IDENTITY_VERIFIED);
    assertThat(branch.outbox.latest().channel()).isEqualTo(Channel.SMS);
    assertThat(branch.cases.atRest()).isEmpty();
  }

  @Test
  void H5_the_decision_names_nobody_and_all_it_rests_on() {
    AttemptId attempt = attempts.checked(camille, attempts.allProved("X4RTBPFW4"));

    Decision made = branch.attempt(attempt).decision().orElseThrow();
    assertThat(made.reviewer()).isEmpty();
    assertThat(made.basis())
        .containsEntry("decision", DecisionPolicy.VERSION)
        .containsEntry("engine", "1")
        .containsEntry("policy", "2026-11-b")
        .containsEntry("threshold.BLURRED", "100");
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.ATTEMPT_APPROVED);
    assertThat(branch.journal.latest().actor()).isNull();
  }

  @Test
  void where_the_institution_wants_a_person_a_person_decides() {
    AttemptId attempt =
        under(Policies.DECISIONS_BY_PERSONS).checked(camille, attempts.allProved("X4RTBPFW4"));

    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    assertThat(branch.cases.ofAttempt(attempt, ReviewKind.DECISION)).isPresent();
  }

  @Test
  void H4_one_doubt_is_for_a_person() {
    AttemptId attempt = attempts.checked(camille, attempts.allProved("X4RTBPFW4", "NAME_DIFFERS"));

    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.UNDER_REVIEW);
  }

  @Nested
  class Sample {

    @Test
    void the_dice_are_rolled_over_each_approval_by_the_policy() {
      attempts.checked(camille, attempts.allProved("X4RTBPFW4"));
      assertThat(branch.chance.rolled()).containsExactly(Policies.SAMPLE_PERCENT);
    }

    @Test
    void they_are_not_rolled_over_what_a_person_sees_anyway_or_what_is_refused() {
      attempts.checked(camille, attempts.allProved("X4RTBPFW4", "NAME_DIFFERS"));
      attempts.checked(
          branch.reviewer(7), attempts.refused(RefusalReason.DOCUMENT_EXPIRED, "OTHER"));
      assertThat(branch.chance.rolled()).isEmpty();
    }

    @Test
    void who_is_chosen_is_not_held_up() {
      branch.chance.willHit();
      AttemptId attempt = attempts.checked(camille, attempts.allProved("X4RTBPFW4"));

      assertThat(branch.cases.ofAttempt(attempt, ReviewKind.CONTROL).orElseThrow().dueAt())
          .isEqualTo(branch.clock.instant().plus(Policies.REVIEWS.decisionWithin()));
      assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.VERIFIED);
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.APPROVED);
      assertThat(branch.outbox.all()).hasSize(1);
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CONTROL_OPENED);
    }
  }

  @Nested
  class Duplicates {
    private MemberId dominique;

    @BeforeEach
    void dominiqueIsAMemberToo() {
      dominique = branch.reviewer(7);
    }

    private List<String> flags(AttemptId attempt) {
      return branch.attempt(attempt).findings().orElseThrow().flags();
    }

    @Test
    void H7_a_document_that_another_member_showed_is_never_approved_nor_refused_for_it() {
      attempts.checked(camille, attempts.allProved("X4RTBPFW4"));
      AttemptId second = attempts.checked(dominique, attempts.allProved("X4RTBPFW4"));

      assertThat(flags(second)).containsExactly(DuplicateDesk.SAME_DOCUMENT);
      assertThat(branch.attempt(second).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void H7_an_attempt_that_was_refused_counts_too() {
      attempts.checked(camille, attempts.refused(RefusalReason.DOCUMENT_EXPIRED, "X4RTBPFW4"));
      AttemptId second = attempts.checked(dominique, attempts.allProved("X4RTBPFW4"));
      assertThat(flags(second)).containsExactly(DuplicateDesk.SAME_DOCUMENT);
    }

    @Test
    void a_member_may_show_their_own_document_again() {
      attempts.checked(camille, attempts.refused(RefusalReason.DOCUMENT_BLURRED, "X4RTBPFW4"));
      AttemptId again = attempts.checked(camille, attempts.allProved("X4RTBPFW4"));
      assertThat(branch.attempt(again).status()).isEqualTo(AttemptStatus.APPROVED);
    }

    @Test
    void a_document_without_a_number_is_nobodys_other_document() {
      attempts.checked(camille, attempts.allProved(""));
      AttemptId second = attempts.checked(dominique, attempts.allProved(""));
      assertThat(flags(second)).isEmpty();
    }

    @Test
    void H1_recordings_that_another_member_sent_are_never_approved() {
      attempts.checked(camille, "one film", attempts.allProved("X4RTBPFW4"));
      AttemptId second = attempts.checked(dominique, "one film", attempts.allProved("OTHER"));

      assertThat(flags(second)).containsExactly(DuplicateDesk.SAME_RECORDING);
      assertThat(branch.attempt(second).findings().orElseThrow().proofs())
          .doesNotContain(Proof.RECORDINGS_NEW);
      assertThat(branch.attempt(second).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void H1_recordings_that_the_member_sent_before_are_never_approved() {
      attempts.checked(
          camille, "one film", attempts.refused(RefusalReason.DOCUMENT_BLURRED, "X4RTBPFW4"));
      AttemptId again = attempts.checked(camille, "one film", attempts.allProved("X4RTBPFW4"));

      assertThat(flags(again)).containsExactly(DuplicateDesk.SAME_RECORDING);
      assertThat(branch.attempt(again).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void the_number_itself_is_not_kept_to_compare() {
      AttemptId attempt = attempts.checked(camille, attempts.allProved("X4RTBPFW4"));
      assertThat(branch.marks.ofAttempt(attempt))
          .allSatisfy(mark -> assertThat(mark.digest().length()).isEqualTo(32));
      assertThat(branch.marks.ofAttempt(attempt).toString()).doesNotContain("X4RTBPFW4");
    }

    @Test
    void an_approval_by_the_policy_is_looked_at_once_another_member_shows_its_document() {
      AttemptId first = attempts.checked(camille, attempts.allProved("X4RTBPFW4"));
      assertThat(branch.cases.ofAttempt(first, ReviewKind.CONTROL)).isEmpty();

      attempts.checked(dominique, attempts.allProved("X4RTBPFW4"));
      attempts.checked(branch.reviewer(8), attempts.allProved("X4RTBPFW4"));

      assertThat(branch.cases.atRest())
          .filteredOn(one -> one.kind() == ReviewKind.CONTROL)
          .singleElement()
          .matches(one -> first.equals(one.attempt()));
      assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.VERIFIED);
    }
  }
}
