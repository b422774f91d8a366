package org.parvis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;

/** What is known of recordings; their bytes are in the {@link EvidenceVault}. */
public interface Clips {
  Optional<Clip> ofId(ClipId id);

  /** The member's recordings that are still being uploaded. */
  List<Clip> openOf(MemberId member);

  /** Bytes that the acknowledged recordings of a member take. */
  long bytesOf(MemberId member);

  /**
   * Recordings opened before a moment whose bytes serve nothing and may still be there: neither
   * acknowledged nor erased.
   *
   * @param most how many, the oldest first
   */
  List<ClipId> abandonedBefore(Instant moment, int most);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(Clip clip);
}
