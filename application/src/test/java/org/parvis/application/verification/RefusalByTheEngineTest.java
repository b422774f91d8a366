package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/** What a refusal brings with it, whoever made it (security.md H6, H7). */
class RefusalByTheEngineTest {
  private final InMemoryBranch branch = new InMemoryBranch();
  private MemberId camille;

  @BeforeEach
  void camilleIsAMember() {
    camille = branch.camille();
  }

  private AttemptId refused(int number, Instant at, RefusalReason... reasons) {
    VerificationAttempt attempt =
        AttemptBuilder.started(number, camille, at).refused(reasons).build();
    branch.decisions.apply(attempt);
    return attempt.id();
  }

  private AttemptId refusedNow(RefusalReason... reasons) {
    return refused(1, branch.clock.instant(), reasons);
  }

  @Test
  void reasons_that_can_be_mended_leave_the_member_a_retry() {
    refusedNow(RefusalReason.DOCUMENT_EXPIRED, RefusalReason.DOCUMENT_BLURRED);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.RETRY_REQUIRED);
  }

  @Test
  void one_final_reason_is_final() {
    refusedNow(RefusalReason.DOCUMENT_BLURRED, RefusalReason.UNDER_AGE);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.REFUSED);
  }

  @Test
  void tries_that_come_back_tomorrow_still_are_tries() {
    Instant now = branch.clock.instant();
    for (int number = 1; number <= 3; number++) {
      refused(number, now, RefusalReason.DOCUMENT_BLURRED);
    }
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.RETRY_REQUIRED);
  }

  @Test
  void the_last_try_of_all_is_final() {
    for (int number = 1; number <= 5; number++) {
      refused(
          number,
          branch.clock.instant().minus(Duration.ofDays(6L - number)),
          RefusalReason.DOCUMENT_BLURRED);
    }
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.REFUSED);
  }

  @Test
  void page_mail_and_queue_tell_the_same_date_in_72_hours() {
    AttemptId attempt = refusedNow(RefusalReason.DOCUMENT_EXPIRED);
    Instant due = branch.clock.instant().plus(Duration.ofDays(3));
    assertThat(branch.cases.ofAttempt(attempt, ReviewKind.ANSWER).orElseThrow().dueAt())
        .isEqualTo(due);
    assertThat(branch.outbox.latest().arguments()).containsEntry("dueAt", due.toString());
  }

  @Test
  void the_mail_carries_the_reasons() {
    refusedNow(RefusalReason.DOCUMENT_EXPIRED, RefusalReason.DOCUMENT_BLURRED);
    assertThat(branch.outbox.all()).hasSize(1);
    var mail = branch.outbox.latest();
    assertThat(mail.kind()).isEqualTo(MessageKind.IDENTITY_REFUSED);
    assertThat(mail.channel()).isEqualTo(Channel.MAIL);
    assertThat(mail.address()).isEqualTo("camille@univ.example");
    assertThat(mail.arguments())
        .containsAllEntriesOf(
            Map.of("reasons", "DOCUMENT_BLURRED,DOCUMENT_EXPIRED", "name", "Camille Durand"));
  }

  @Test
  void suspicion_of_fraud_is_told_to_the_journal_and_not_to_the_member() {
    refusedNow(RefusalReason.FACE_DIFFERS, RefusalReason.DOCUMENT_ALTERED);
    assertThat(branch.outbox.latest().arguments()).containsEntry("reasons", "NOT_ESTABLISHED");
    assertThat(branch.journal.latest().details())
        .containsEntry("reasons", "FACE_DIFFERS,DOCUMENT_ALTERED");
  }

  @Test
  void a_refusal_by_the_engine_names_no_person() {
    refusedNow(RefusalReason.DOCUMENT_EXPIRED);
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.ATTEMPT_REFUSED);
    assertThat(branch.journal.latest().about()).contains(camille);
    assertThat(branch.journal.latest().actor()).isNull();
  }
}
