package org.parvis.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.Policies;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AccessPolicy;
import org.parvis.domain.access.AccessQuestion;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/** Looking again at what the policy approved. */
class ControlTest {
  private static final Set<Tick> ALL_TICKS = EnumSet.allOf(Tick.class);
  private final InMemoryBranch branch = new InMemoryBranch();
  private final ReviewDesk desk =
      new ReviewDesk(branch.access, branch.staff, branch.cases, branch.journal, branch.clock);
  private final DecideCase decide =
      new DecideCaseService(
          desk,
          branch.attempts,
          Policies.DECISIONS,
          branch.decisions,
          branch.controls,
          branch.transactions,
          branch.clock);
  private MemberId camille;
  private MemberId reviewer;
  private SessionId atWork;
  private AttemptId attempt;
  private ReviewCaseId control;

  @BeforeEach
  void anApprovalIsLookedAt() {
    camille = branch.camille();
    reviewer = branch.reviewer(2);
    atWork = branch.signIn(reviewer);
    attempt = branch.keep(AttemptBuilder.started().approvedByPolicy(), IdentityStatus.VERIFIED);
    control = held(camille);
  }

  private ReviewCaseId held(MemberId subject) {
    ReviewCase opened =
        ReviewCase.open(
            new ReviewCaseId(branch.identifiers.next()),
            attempt,
            subject,
            ReviewKind.CONTROL,
            Policies.REVIEWS,
            branch.clock.instant());
    opened.claim(reviewer, branch.clock.instant());
    branch.cases.save(opened);
    return opened.id();
  }

  private DecideCase.Outcome confirm(Set<Tick> ticks) {
    return decide.execute(new DecideCase.Command(atWork, control, true, ticks, Set.of()));
  }

  private DecideCase.Outcome report(RefusalReason... reasons) {
    return decide.execute(
        new DecideCase.Command(atWork, control, false, Set.of(), Set.of(reasons)));
  }

  private AccessDecision access(AccessRight right) {
    return new AccessPolicy()
        .decide(
            new AccessQuestion(
                right,
                branch.identityOf(camille),
                true,
                EnumSet.allOf(AccessRight.class),
                AssuranceLevel.BANKING));
  }

  private boolean mayTransfer() {
    return access(AccessRight.INITIATE_TRANSFERS).match(permitted -> true, refused -> false);
  }

  @Test
  void what_is_confirmed_changes_nothing_for_the_member() {
    assertThat(confirm(ALL_TICKS)).isEqualTo(new DecideCase.Outcome.Decided());

    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.VERIFIED);
    assertThat(branch.cases.ofId(control).orElseThrow().isClosed()).isTrue();
    assertThat(branch.outbox.all()).isEmpty();
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CONTROL_CONFIRMED);
    assertThat(branch.journal.latest().actor()).isEqualTo(reviewer);
  }

  @Test
  void confirming_asks_for_the_same_ticks_as_approving() {
    assertThat(confirm(Set.of(Tick.COLOUR))).isEqualTo(new DecideCase.Outcome.Incomplete());
    assertThat(report()).isEqualTo(new DecideCase.Outcome.Incomplete());
    assertThat(branch.cases.ofId(control).orElseThrow().isClosed()).isFalse();
  }

  @Test
  void what_is_reported_locks_the_bank_at_once() {
    assertThat(mayTransfer()).isTrue();
    report(RefusalReason.FACE_DIFFERS);

    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.REFUSED);
    assertThat(mayTransfer()).isFalse();
    assertThat(access(AccessRight.VIEW_ACCOUNT))
        .isEqualTo(new AccessDecision.Permitted(AccessDecision.Permitted.Extent.RESTRICTED));
  }

  @Test
  void an_answer_is_owed_and_the_member_is_told_until_when() {
    report(RefusalReason.DOCUMENT_ALTERED);

    ReviewCase answer = branch.cases.ofAttempt(attempt, ReviewKind.ANSWER).orElseThrow();
    assertThat(branch.outbox.latest().kind()).isEqualTo(MessageKind.IDENTITY_WITHDRAWN);
    assertThat(branch.outbox.latest().arguments())
        .containsEntry("dueAt", answer.dueAt().toString())
        .containsEntry("reasons", "NOT_ESTABLISHED");
  }

  @Test
  void what_can_be_mended_may_be_filmed_again() {
    report(RefusalReason.DOCUMENT_EXPIRED);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.RETRY_REQUIRED);
  }

  @Test
  void H5_the_approval_stands_in_the_file_and_so_does_who_withdrew_it_and_why() {
    report(RefusalReason.FACE_DIFFERS);

    var after = branch.attempt(attempt);
    assertThat(after.status()).isEqualTo(AttemptStatus.APPROVED);
    assertThat(after.decision().orElseThrow().reviewer()).isEmpty();
    assertThat(after.withdrawal().orElseThrow().reviewer()).contains(reviewer);
    assertThat(after.withdrawal().orElseThrow().basis())
        .containsEntry("decision", DecisionPolicy.VERSION);
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.APPROVAL_WITHDRAWN);
    assertThat(branch.journal.latest().details()).containsEntry("reasons", "FACE_DIFFERS");
    assertThat(branch.journal.latest().actor()).isEqualTo(reviewer);
  }

  @Test
  void an_identity_that_ended_meanwhile_is_left_as_it_is() {
    branch.identityOf(camille, IdentityStatus.EXPIRED);
    report(RefusalReason.FACE_DIFFERS);

    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.EXPIRED);
    assertThat(branch.outbox.all()).isEmpty();
    assertThat(branch.attempt(attempt).withdrawal()).isPresent();
  }

  @Test
  void the_first_report_stands() {
    report(RefusalReason.FACE_DIFFERS);
    control = held(camille);
    assertThat(report(RefusalReason.DOCUMENT_EXPIRED))
        .isEqualTo(new DecideCase.Outcome.AlreadyDecided());
    assertThat(branch.attempt(attempt).withdrawal().orElseThrow().reasons())
        .containsExactly(RefusalReason.FACE_DIFFERS);
  }

  @Test
  void F5_nobody_looks_at_their_own_approval() {
    SessionId own = branch.signIn(camille);
    assertThat(decide.execute(new DecideCase.Command(own, control, true, ALL_TICKS, Set.of())))
        .isEqualTo(new DecideCase.Outcome.NotHeld());
  }
}
