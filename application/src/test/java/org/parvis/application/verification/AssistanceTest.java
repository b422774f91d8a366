package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.MemberNote;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/** The path without filming (security.md H9). */
class AssistanceTest {
  private static final MemberNote NOTE = new MemberNote("Appelez le matin.");
  private final InMemoryBranch branch = new InMemoryBranch();
  private final AskForAssistance ask =
      new AskForAssistanceService(
          branch.attemptDesk,
          branch.members,
          branch.cases,
          Policies.REVIEWS,
          branch.identifiers,
          branch.transactions,
          branch.clock);
  private final ReadMyAssistance read =
      new ReadMyAssistanceService(branch.attemptDesk, branch.cases, branch.transactions);
  private MemberId camille;
  private SessionId session;
  private Instant due;

  @BeforeEach
  void camilleIsSignedIn() {
    camille = branch.camille();
    session = branch.signIn(camille);
    due = branch.clock.instant().plus(Duration.ofDays(3));
  }

  private AskForAssistance.Outcome asks(AssistanceReason reason) {
    return ask.execute(new AskForAssistance.Command(session, new Assistance(reason, NOTE)));
  }

  private ReadMyAssistance.Outcome reads() {
    return read.execute(new ReadMyAssistance.Command(session));
  }

  @ParameterizedTest
  @EnumSource(AssistanceReason.class)
  void H9_whatever_the_reason_a_case_waits_for_the_staff_with_its_date(AssistanceReason reason) {
    assertThat(asks(reason)).isEqualTo(new AskForAssistance.Outcome.Asked(due));

    assertThat(branch.cases.atRest())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.kind()).isEqualTo(ReviewKind.ASSISTANCE);
              assertThat(asked.subject()).isEqualTo(camille);
              assertThat(asked.assistance()).isEqualTo(new Assistance(reason, NOTE));
              assertThat(asked.dueAt()).isEqualTo(due);
            });
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.ASSISTANCE_ASKED);
    assertThat(branch.journal.latest().details())
        .containsEntry("reason", reason.name())
        .doesNotContainValue(NOTE.text());
  }

  @Test
  void asking_again_tells_the_first_date_and_keeps_the_first_words() {
    asks(AssistanceReason.NO_CAMERA);
    Instant asked = branch.clock.instant();
    branch.clock.advance(Duration.ofMinutes(5));

    assertThat(asks(AssistanceReason.TOO_HARD))
        .isEqualTo(new AskForAssistance.Outcome.AskedBefore(due));

    assertThat(branch.cases.atRest()).hasSize(1);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.ASSISTANCE_ASKED);
    assertThat(reads())
        .isEqualTo(
            new ReadMyAssistance.Outcome.Open(
                new Assistance(AssistanceReason.NO_CAMERA, NOTE), asked, due, Optional.empty()));
  }

  @Test
  void who_has_not_asked_reads_nothing() {
    assertThat(reads()).isEqualTo(new ReadMyAssistance.Outcome.None());
    branch.signIn(branch.reviewer(2));
    asks(AssistanceReason.NO_CAMERA);
    session = branch.signIn(branch.reviewer(3));
    assertThat(reads()).isEqualTo(new ReadMyAssistance.Outcome.None());
  }

  @Test
  void asking_changes_neither_the_attempt_nor_the_identity() {
    AttemptId attempt =
        branch.keep(AttemptBuilder.started().documentChosen(), IdentityStatus.IN_PROGRESS);

    asks(AssistanceReason.NO_CAMERA);

    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.DOCUMENT_CHOSEN);
    assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.IN_PROGRESS);
  }

  @Test
  void who_is_verified_needs_no_help() {
    branch.identityOf(camille, IdentityStatus.VERIFIED);
    assertThat(asks(AssistanceReason.TOO_HARD)).isEqualTo(new AskForAssistance.Outcome.OutOfStep());
    assertThat(branch.cases.atRest()).isEmpty();
    assertThat(branch.journal.events()).containsExactly(JournalEvent.STEP_REFUSED);
  }

  @Test
  void who_has_given_no_name_comes_later() {
    session = branch.signIn(branch.onboarded(MemberBuilder.aMember().number(4)));
    assertThat(asks(AssistanceReason.TOO_HARD)).isEqualTo(new AskForAssistance.Outcome.OutOfStep());
    assertThat(branch.cases.atRest()).isEmpty();
  }

  @Test
  void who_gets_no_code_is_heard_at_any_step() {
    branch.identityOf(camille, IdentityStatus.VERIFIED);
    assertThat(asks(AssistanceReason.NO_TEXT_MESSAGE))
        .isInstanceOf(AskForAssistance.Outcome.Asked.class);
    session = branch.signIn(branch.onboarded(MemberBuilder.aMember().number(4)));
    assertThat(asks(AssistanceReason.NO_TEXT_MESSAGE))
        .isInstanceOf(AskForAssistance.Outcome.Asked.class);
    assertThat(branch.cases.atRest()).hasSize(2);
  }

  @Test
  void a_request_falls_away_when_its_member_is_verified_after_all() {
    asks(AssistanceReason.NO_CAMERA);
    AttemptId id = branch.keep(AttemptBuilder.started().underReview(), IdentityStatus.UNDER_REVIEW);
    VerificationAttempt attempt = branch.attempt(id);
    attempt.decide(Decision.by(branch.reviewer(2), Set.of(), Map.of(), branch.clock.instant()));

    branch.transactions.inTransaction(
        () -> {
          branch.decisions.apply(attempt);
          return true;
        });

    assertThat(reads()).isEqualTo(new ReadMyAssistance.Outcome.None());
    assertThat(branch.journal.events()).contains(JournalEvent.ASSISTANCE_FELL_AWAY);
  }
}
