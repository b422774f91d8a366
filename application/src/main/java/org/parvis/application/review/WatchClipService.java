package org.parvis.application.review;

import java.util.Arrays;
import java.util.Optional;
import org.parvis.application.port.Clips;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.ClipStatus;
import org.parvis.domain.verification.ReviewCase;

/** The view is written down before the first byte is shown (security.md G6). */
public final class WatchClipService implements WatchClip {
  private final ReviewDesk desk;
  private final VerificationAttempts attempts;
  private final Clips clips;
  private final EvidenceVault vault;
  private final Transactions transactions;

  public WatchClipService(
      ReviewDesk desk,
      VerificationAttempts attempts,
      Clips clips,
      EvidenceVault vault,
      Transactions transactions) {
    this.desk = desk;
    this.attempts = attempts;
    this.clips = clips;
    this.vault = vault;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    Optional<Clip> clip = transactions.inTransaction(() -> allow(command));
    return clip.<Outcome>map(
            one -> new Outcome.Recording(vault.open(one.id()), one.mediaType(), one.length()))
        .orElseGet(Outcome.NotAllowed::new);
  }

  private Optional<Clip> allow(Command command) {
    Optional<MemberId> reviewer = desk.reviewer(command.session());
    Optional<ReviewCase> held = desk.heldBy(command.session(), command.id());
    Optional<Clip> clip = held.flatMap(one -> clipOf(one, command));
    if (clip.isPresent()) {
      desk.note(
          held.orElseThrow(),
          reviewer.orElseThrow(),
          JournalEvent.EVIDENCE_VIEWED,
          "clip",
          command.clip().value().toString());
    } else {
      desk.refuse(command.session(), command.id(), JournalEvent.EVIDENCE_VIEW_REFUSED, "not held");
    }
    return clip;
  }

  private Optional<Clip> clipOf(ReviewCase held, Command command) {
    return held.attempt()
        .flatMap(attempts::ofId)
        .filter(
            attempt ->
                Arrays.stream(ClipKind.values())
                    .map(attempt::clip)
                    .flatMap(Optional::stream)
                    .anyMatch(command.clip()::equals))
        .flatMap(attempt -> clips.ofId(command.clip()))
        .filter(one -> one.status() == ClipStatus.ACKNOWLEDGED);
  }
}
