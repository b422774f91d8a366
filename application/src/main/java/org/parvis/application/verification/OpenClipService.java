package org.parvis.application.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.application.port.Clips;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * One recording at a time: what the member had begun and not finished falls away, so that bytes
 * which nobody acknowledges cannot pile up (security.md G1).
 */
public final class OpenClipService implements OpenClip {
  private final AttemptDesk desk;
  private final Clips clips;
  private final EvidenceVault vault;
  private final ClipLimits limits;
  private final Identifiers identifiers;
  private final Transactions transactions;
  private final Clock clock;

  public OpenClipService(
      AttemptDesk desk,
      Clips clips,
      EvidenceVault vault,
      ClipLimits limits,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.clips = clips;
    this.vault = vault;
    this.limits = limits;
    this.identifiers = identifiers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    boolean roomOnDisk = vault.freeBytes() >= limits.freeSpaceFloor();
    List<ClipId> abandoned = new ArrayList<>();
    Outcome outcome =
        transactions.inTransaction(
            () -> {
              abandoned.clear();
              return desk.openOf(command.session())
                  .filter(attempt -> attempt.mayFilm(command.kind()))
                  .map(attempt -> open(attempt, command, roomOnDisk, abandoned))
                  .orElseGet(
                      () -> {
                        desk.refuse(command.session(), "film " + command.kind());
                        return new Outcome.OutOfStep();
                      });
            });
    abandoned.forEach(vault::erase);
    return outcome;
  }

  private Outcome open(
      VerificationAttempt attempt, Command command, boolean roomOnDisk, List<ClipId> abandoned) {
    // Parameters such as ;codecs= say nothing that the reader would believe.
    String mediaType = command.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (VideoContainer.named(mediaType).isEmpty()) {
      refuse(attempt, "media type");
      return new Outcome.NotSupported();
    }
    if (!roomOnDisk
        || clips.bytesOf(attempt.member()) + limits.largestClip() > limits.largestMember()) {
      refuse(attempt, "space");
      return new Outcome.TooMuch();
    }
    abandoned.addAll(discardUnfinished(attempt));
    Clip clip =
        Clip.open(
            new ClipId(identifiers.next()),
            attempt.id(),
            attempt.member(),
            command.kind(),
            mediaType,
            clock.instant());
    clips.save(clip);
    desk.append(
        desk.entry(attempt, JournalEvent.CLIP_OPENED)
            .with("clip", clip.id().value().toString())
            .with("kind", clip.kind().name()));
    return new Outcome.Opened(clip.id());
  }

  private List<ClipId> discardUnfinished(VerificationAttempt attempt) {
    List<Clip> unfinished = clips.openOf(attempt.member());
    unfinished.forEach(
        clip -> {
          clip.discard();
          clips.save(clip);
        });
    return unfinished.stream().map(Clip::id).toList();
  }

  private void refuse(VerificationAttempt attempt, String why) {
    desk.append(desk.entry(attempt, JournalEvent.CLIP_REFUSED).with("why", why));
  }
}
