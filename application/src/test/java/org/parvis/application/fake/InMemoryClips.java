package org.parvis.application.fake;

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
  public void save(Clip clip) {
    shelf.put(clip.id(), clip.snapshot());
  }

  /** All recordings as they lie at rest. */
  public List<Clip.Snapshot> atRest() {
    return shelf.all();
  }
}
