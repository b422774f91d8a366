package org.parvis.application.verification;

import java.util.Optional;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.Transactions;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipStatus;

/**
 * The vault writes outside any transaction; the row only says whose recording it is. It is looked
 * at again afterwards: who was slow may have been overtaken by {@link EraseAbandonedClips}, and a
 * crash between the two leaves bytes that nobody can reach.
 */
public final class AppendToClipService implements AppendToClip {
  private final AttemptDesk desk;
  private final ClipDesk clips;
  private final EvidenceVault vault;
  private final ClipLimits limits;
  private final Transactions transactions;

  public AppendToClipService(
      AttemptDesk desk,
      ClipDesk clips,
      EvidenceVault vault,
      ClipLimits limits,
      Transactions transactions) {
    this.desk = desk;
    this.clips = clips;
    this.vault = vault;
    this.limits = limits;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    boolean mine = transactions.inTransaction(() -> isExpected(command));
    if (!mine) {
      return new Outcome.NotYours();
    }
    long stored = vault.lengthOf(command.clip());
    if (command.offset() != stored) {
      return new Outcome.WrongOffset(stored);
    }
    try {
      long length =
          vault.append(command.clip(), command.offset(), command.bytes(), limits.largestClip());
      if (length > limits.largestClip()) {
        return tooLarge(command);
      }
      return transactions.inTransaction(() -> isGone(command)) ? late(command) : appended(length);
    } catch (StaleAggregateException overtaken) {
      return new Outcome.WrongOffset(vault.lengthOf(command.clip()));
    }
  }

  private static Outcome appended(long length) {
    return new Outcome.Appended(length);
  }

  // Bytes that came while the recording was let go of: nothing leads to them any more.
  private Outcome late(Command command) {
    vault.erase(command.clip());
    return new Outcome.NotYours();
  }

  private boolean isGone(Command command) {
    boolean gone = clips.ofId(command.clip()).filter(clip -> !clip.status().isOver()).isEmpty();
    if (gone) {
      desk.refuse(command.session(), "append late");
    }
    return gone;
  }

  private Outcome tooLarge(Command command) {
    return transactions.inTransaction(
        () -> {
          desk.refuse(command.session(), "append too much");
          return new Outcome.TooLarge();
        });
  }

  private boolean isExpected(Command command) {
    Optional<Clip> clip =
        desk.openOf(command.session())
            .flatMap(
                attempt ->
                    clips
                        .of(attempt.member(), command.clip())
                        .filter(one -> one.attempt().equals(attempt.id()))
                        .filter(one -> one.status() == ClipStatus.OPEN)
                        .filter(one -> attempt.mayFilm(one.kind())));
    if (clip.isEmpty()) {
      desk.refuse(command.session(), "append");
    }
    return clip.isPresent();
  }
}
