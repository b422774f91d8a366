package org.parvis.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.Clips;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipStatus;

/** What is known of recordings, in memory. */
public final class InMemoryClips implements Clips {

  private final Shelf<ClipId, Clip.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<Clip> ofId(ClipId id) {
    return shelf.get(id).map(Clip::restore);
  }

  @Override
  public List<Clip> openOf(MemberId member) {
    return shelf.all().stream()
        .filter(clip -> clip.member().equals(member) && clip.status() == ClipStatus.OPEN)
        .map(Clip::restore)
        .toList();
  }

  @Override
  public long bytesOf(MemberId member) {
    return shelf.all().stream()
        .filter(clip -> clip.member().equals(member) && clip.status() == ClipStatus.ACKNOWLEDGED)
        .mapToLong(Clip.Snapshot::length)
        .sum();
  }

  @Override
  public List<ClipId> abandonedBefore(Instant moment, int most) {
    return shelf.all().stream()
        .filter(clip -> clip.status() == ClipStatus.OPEN || clip.status() == ClipStatus.DISCARDED)
        .filter(clip -> clip.openedAt().isBefore(moment))
        .sorted(Comparator.comparing(Clip.Snapshot::openedAt))
        .limit(most)
        .map(Clip.Snapshot::id)
        .toList();
  }

  @Override
  public void save(Clip clip) {
    shelf.put(clip.id(), clip.snapshot());
  }

  /** All recordings as they lie at rest. */
  public List<Clip.Snapshot> atRest() {
    return shelf.all();
  }
}
