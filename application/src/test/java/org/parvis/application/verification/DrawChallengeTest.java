package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.verification.Movement.COME_CLOSER;
import static org.parvis.domain.verification.Movement.TURN_LEFT;
import static org.parvis.domain.verification.Movement.TURN_RIGHT;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.ScriptedChance;
import org.parvis.application.verification.DrawChallenge.Outcome;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Challenge;

/** Movements that nobody can foresee, bound to the attempt (security.md H1). */
class DrawChallengeTest {
  private final InMemoryBranch branch = new InMemoryBranch();
  private final ScriptedChance chance = new ScriptedChance();
  private final DrawChallenge draw =
      new DrawChallengeService(branch.attemptDesk, chance, branch.transactions, branch.clock);
  private SessionId session;

  @BeforeEach
  void camilleIsSignedIn() {
    session = branch.signIn(branch.camille());
  }

  private Outcome drawn() {
    return draw.execute(new DrawChallenge.Command(session));
  }

  private AttemptId documentFilmed() {
    return branch.keep(AttemptBuilder.started().documentFilmed(), IdentityStatus.IN_PROGRESS);
  }

  @Test
  void H1_the_server_draws_and_the_attempt_keeps_what_was_drawn() {
    AttemptId attempt = documentFilmed();
    chance.willFall(2, 0, 0);
    assertThat(drawn()).isEqualTo(new Outcome.Drawn(List.of(COME_CLOSER, TURN_LEFT, TURN_RIGHT)));
    assertThat(branch.attempt(attempt).challenge().orElseThrow().movements())
        .containsExactly(COME_CLOSER, TURN_LEFT, TURN_RIGHT);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.CHALLENGE_DRAWN);
  }

  @Test
  void H1_looking_again_does_not_draw_again() {
    AttemptId attempt = documentFilmed();
    chance.willFall(2, 0, 0, 0, 0, 0);
    Outcome first = drawn();
    branch.clock.advance(Challenge.SHOWN_FOR.minusMillis(1));
    assertThat(drawn()).isEqualTo(first);
    assertThat(branch.attempt(attempt).challenge().orElseThrow().draw()).isEqualTo(1);
    assertThat(branch.journal.events()).hasSize(1);
  }

  @Test
  void H1_movements_that_are_too_old_are_drawn_anew_and_counted() {
    AttemptId attempt = documentFilmed();
    chance.willFall(2, 0, 0, 1, 1, 0);
    drawn();
    branch.clock.advance(Challenge.SHOWN_FOR);
    assertThat(drawn()).isEqualTo(new Outcome.Drawn(List.of(TURN_RIGHT, COME_CLOSER, TURN_LEFT)));
    assertThat(branch.attempt(attempt).challenge().orElseThrow().draw()).isEqualTo(2);
    assertThat(branch.journal.latest().details()).containsEntry("draw", "2");
  }

  @Test
  void H1_another_attempt_has_movements_of_its_own() {
    AttemptId first = documentFilmed();
    drawn();
    var ended = branch.attempt(first);
    ended.abort();
    branch.attempts.save(ended);
    branch.clock.advance(Duration.ofMinutes(1));
    AttemptId second =
        branch.keep(
            AttemptBuilder.started(2, branch.attempt(first).member(), branch.clock.instant())
                .documentFilmed(),
            IdentityStatus.IN_PROGRESS);
    chance.willFall(1, 0, 0);
    drawn();
    assertThat(branch.attempt(second).challenge().orElseThrow().movements())
        .isNotEqualTo(branch.attempt(first).challenge().orElseThrow().movements());
  }

  @Test
  void nothing_is_drawn_while_the_document_is_filmed() {
    AttemptId attempt =
        branch.keep(AttemptBuilder.started().documentChosen(), IdentityStatus.IN_PROGRESS);
    assertThat(drawn()).isEqualTo(new Outcome.OutOfStep());
    assertThat(branch.attempt(attempt).challenge()).isEmpty();
    assertThat(branch.journal.events()).containsExactly(JournalEvent.STEP_REFUSED);
  }
}
