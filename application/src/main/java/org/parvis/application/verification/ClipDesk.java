package org.parvis.application.verification;

import java.util.List;
import java.util.Optional;
import org.parvis.application.port.Clips;
import org.parvis.application.port.EvidenceVault;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;

/** Finds recordings for their owners, and lets go of those that were filmed again. */
public final class ClipDesk {
  private final Clips clips;
  private final EvidenceVault vault;

  public ClipDesk(Clips clips, EvidenceVault vault) {
    this.clips = clips;
    this.vault = vault;
  }

  /** A recording of this member, whatever its status; called inside a transaction. */
  Optional<Clip> of(MemberId member, ClipId clip) {
    return clips.ofId(clip).filter(one -> one.member().equals(member));
  }

  /** A recording, whosever it is; called inside a transaction. */
  Optional<Clip> ofId(ClipId clip) {
    return clips.ofId(clip);
  }

  /** Marks recordings as not to be used; called inside a transaction. */
  void discard(List<ClipId> dropped) {
    dropped.stream()
        .map(clips::ofId)
        .flatMap(Optional::stream)
        .filter(clip -> !clip.status().isOver())
        .forEach(
            clip -> {
              clip.discard();
              clips.save(clip);
            });
  }

  /**
   * Removes the bytes; called after the commit. A crash before leaves bytes that nobody can reach
   * and that {@link EraseAbandonedClips} removes (security.md G7).
   */
  void erase(List<ClipId> dropped) {
    dropped.forEach(vault::erase);
  }
}
