package org.parvis.application.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.application.port.Clips;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipStatus;

/**
 * Discards the row, removes the bytes, then writes down that they are gone, each durable before the
 * next. After a crash in between the row still says what is left to do, and doing it again is
 * harmless: no row promises bytes that are not there, and no bytes lie without a row that leads to
 * them. Who acknowledges a recording at the same moment wins or loses against the first step.
 */
public final class EraseAbandonedClipsService implements EraseAbandonedClips {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int AT_ONCE = 100;

  private final Clips clips;
  private final EvidenceVault vault;
  private final AttemptDesk desk;
  private final Transactions transactions;
  private final Clock clock;

  public EraseAbandonedClipsService(
      Clips clips, EvidenceVault vault, AttemptDesk desk, Transactions transactions, Clock clock) {
    this.clips = clips;
    this.vault = vault;
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Instant now = clock.instant();
    List<ClipId> abandoned =
        transactions.inTransaction(() -> clips.abandonedBefore(now.minus(KEPT), AT_ONCE));
    int erased = 0;
    RuntimeException failed = null;
    for (ClipId id : abandoned) {
      try {
        erased += erase(id, now) ? 1 : 0;
      } catch (RuntimeException fault) {
        // One that cannot be removed does not keep the others.
        failed = fault;
      }
    }
    if (failed != null) {
      throw failed;
    }
    return new Outcome.Done(erased);
  }

  private boolean erase(ClipId id, Instant now) {
    if (!transactions.inTransaction(() -> discard(id, now))) {
      return false;
    }
    vault.erase(id);
    return transactions.inTransaction(() -> noteErased(id, now));
  }

  /** False when the recording was acknowledged meanwhile, or somebody else is done with it. */
  private boolean discard(ClipId id, Instant now) {
    Clip clip = clips.ofId(id).orElseThrow();
    if (clip.status() == ClipStatus.OPEN) {
      clip.discard();
      clips.save(clip);
      desk.append(line(clip, JournalEvent.CLIP_DISCARDED, now).with("why", "not acknowledged"));
    }
    return clip.status() == ClipStatus.DISCARDED;
  }

  private boolean noteErased(ClipId id, Instant now) {
    Clip clip = clips.ofId(id).orElseThrow();
    if (clip.status() != ClipStatus.DISCARDED) {
      return false;
    }
    clip.bytesAreGone();
    clips.save(clip);
    desk.append(line(clip, JournalEvent.CLIP_ERASED, now));
    return true;
  }

  private static JournalEntry line(Clip clip, JournalEvent event, Instant now) {
    return JournalEntry.ofSystem(clip.member(), event, now)
        .with("attempt", clip.attempt().value().toString())
        .with("clip", clip.id().value().toString());
  }
}
