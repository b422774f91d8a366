package org.parvis.application.port;

import java.util.Optional;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.shared.Bytes;

/** Offers of mandates. */
public interface Invitations {
  Optional<Invitation> ofTokenDigest(Bytes tokenDigest);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(Invitation invitation);
}
