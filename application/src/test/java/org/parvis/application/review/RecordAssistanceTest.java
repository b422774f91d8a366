package org.parvis.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.message.MessagesToMember;
import org.parvis.application.review.RecordAssistance.Act;
import org.parvis.application.review.RecordAssistance.Outcome;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.MemberNote;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/** A request for help at the review station. */
class RecordAssistanceTest {
  private static final Assistance NO_CAMERA =
      new Assistance(AssistanceReason.NO_CAMERA, new MemberNote("Appelez le matin."));
  private final InMemoryBranch branch = new InMemoryBranch();
  private final ReviewDesk desk =
      new ReviewDesk(branch.access, branch.staff, branch.cases, branch.journal, branch.clock);
  private final ClaimCase claim = new ClaimCaseService(desk, branch.transactions, branch.clock);
  private final RecordAssistance record =
      new RecordAssistanceService(desk, branch.transactions, branch.clock);
  private SessionId atWork;
  private ReviewCaseId asked;

  @BeforeEach
  void helpWasAskedFor() {
    ReviewCase request =
        ReviewCase.askFor(
            NO_CAMERA,
            new ReviewCaseId(branch.identifiers.next()),
            branch.onboarded(MemberBuilder.onboarded().phone("+33612345678")),
            Policies.REVIEWS,
            branch.clock.instant());
    branch.cases.save(request);
    asked = request.id();
    atWork = branch.signIn(branch.reviewer(2));
  }

  private void held() {
    assertThat(claim.execute(new ClaimCase.Command(atWork, asked)))
        .isEqualTo(new ClaimCase.Outcome.Claimed());
  }

  private Outcome records(SessionId by, Act act, String note) {
    return record.execute(new RecordAssistance.Command(by, asked, act, note));
  }

  @Test
  void its_holder_reads_reason_and_words_and_how_to_reach_the_member() {
    ReadCase read =
        new ReadCaseService(
            desk,
            branch.attempts,
            branch.clips,
            branch.members,
            new LikeCases(branch.duplicates, branch.attempts, branch.members, branch.cases),
            new MessagesToMember(branch.outbox),
            branch.transactions);
    held();

    CaseFile file =
        read.execute(new ReadCase.Command(atWork, asked))
            .match(
                ReadCase.Outcome.File::file,
                notHeld -> {
                  throw new AssertionError("not held");
                },
                notAllowed -> {
                  throw new AssertionError("not allowed");
                });

    assertThat(file.kind()).isEqualTo(ReviewKind.ASSISTANCE);
    assertThat(file.assistance()).contains(NO_CAMERA);
    assertThat(file.phone()).contains(new PhoneNumber("+33612345678"));
    assertThat(file.memberName()).isEqualTo("Camille Durand");
    assertThat(file.clips()).isEmpty();
    assertThat(file.fields()).isEmpty();
  }

  @Test
  void it_stands_in_the_queue_with_its_date() {
    ListReviewQueue list =
        new ListReviewQueueService(desk, branch.cases, branch.members, branch.transactions);
    assertThat(
            list.execute(new ListReviewQueue.Command(atWork))
                .match(
                    ListReviewQueue.Outcome.Cases::cases,
                    notStaff -> {
                      throw new AssertionError("not staff");
                    }))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.kind()).isEqualTo(ReviewKind.ASSISTANCE);
              assertThat(line.dueAt()).isEqualTo(branch.clock.instant().plus(Duration.ofDays(3)));
            });
  }

  @Test
  void a_contact_is_kept_once_and_the_case_stays_open() {
    held();
    assertThat(records(atWork, Act.CONTACTED, "")).isEqualTo(new Outcome.Recorded());
    var first = branch.clock.instant();
    branch.clock.advance(Duration.ofMinutes(3));
    assertThat(records(atWork, Act.CONTACTED, "")).isEqualTo(new Outcome.Recorded());

    ReviewCase now = branch.cases.ofId(asked).orElseThrow();
    assertThat(now.contactedAt()).contains(first);
    assertThat(now.isClosed()).isFalse();
    assertThat(branch.journal.events())
        .containsExactly(JournalEvent.CASE_CLAIMED, JournalEvent.ASSISTANCE_CONTACTED);
  }

  @Test
  void it_is_closed_with_a_sentence_and_not_without() {
    held();
    assertThat(records(atWork, Act.CLOSED, " ")).isEqualTo(new Outcome.NoteMissing());
    assertThat(branch.cases.ofId(asked).orElseThrow().isClosed()).isFalse();
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CASE_DECISION_REFUSED);

    assertThat(records(atWork, Act.CLOSED, " Vient mardi. ")).isEqualTo(new Outcome.Recorded());

    assertThat(branch.cases.ofId(asked).orElseThrow().snapshot().note()).isEqualTo("Vient mardi.");
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.ASSISTANCE_CLOSED);
    assertThat(branch.journal.latest().details()).doesNotContainValue("Vient mardi.");
    assertThat(records(atWork, Act.CLOSED, "Encore.")).isEqualTo(new Outcome.NotHeld());
  }

  @Test
  void who_does_not_hold_it_records_nothing() {
    held();
    assertThat(records(branch.signIn(branch.reviewer(3)), Act.CONTACTED, ""))
        .isEqualTo(new Outcome.NotHeld());
    assertThat(branch.cases.ofId(asked).orElseThrow().contactedAt()).isEmpty();
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CASE_DECISION_REFUSED);
  }

  @Test
  void an_answer_after_a_refusal_is_no_request_for_help() {
    ReviewCase answer =
        ReviewCase.open(
            new ReviewCaseId(branch.identifiers.next()),
            new AttemptId(InMemoryBranch.unknown()),
            branch.reviewer(4),
            ReviewKind.ANSWER,
            Policies.REVIEWS,
            branch.clock.instant());
    branch.cases.save(answer);
    asked = answer.id();
    held();
    assertThat(records(atWork, Act.CLOSED, "Rappelée.")).isEqualTo(new Outcome.NotHeld());
  }
}
