package org.parvis.application.verification;

import java.time.Clock;
import java.util.Optional;
import org.parvis.application.port.Chance;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.Challenge;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.VerificationAttempt;

/** Every draw leaves a line; asking again while the movements are fresh leaves none. */
public final class DrawChallengeService implements DrawChallenge {
  private final AttemptDesk desk;
  private final Chance chance;
  private final Transactions transactions;
  private final Clock clock;

  public DrawChallengeService(
      AttemptDesk desk, Chance chance, Transactions transactions, Clock clock) {
    this.desk = desk;
    this.chance = chance;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.openOf(command.session())
                .filter(attempt -> attempt.mayFilm(ClipKind.FACE))
                .map(this::draw)
                .orElseGet(
                    () -> {
                      desk.refuse(command.session(), "challenge");
                      return new Outcome.OutOfStep();
                    }));
  }

  private Outcome draw(VerificationAttempt attempt) {
    Optional<Challenge> before = attempt.challenge();
    Challenge challenge = attempt.challengeAt(clock.instant(), chance::draw);
    if (!before.equals(Optional.of(challenge))) {
      desk.save(attempt);
      desk.append(
          desk.entry(attempt, JournalEvent.CHALLENGE_DRAWN)
              .with("draw", Integer.toString(challenge.draw())));
    }
    return new Outcome.Drawn(challenge.movements());
  }
}
