package org.parvis.application.fake;

import java.util.Comparator;
import java.util.List;
import org.parvis.application.port.Mandates;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.access.MandateId;
import org.parvis.domain.member.MemberId;

/** Mandates in memory. */
public final class InMemoryMandates implements Mandates {

  private final Shelf<MandateId, Mandate.Snapshot> shelf = new Shelf<>();

  @Override
  public List<Mandate> inForceOf(MemberId member) {
    return shelf.all().stream()
        .filter(mandate -> mandate.member().equals(member) && mandate.revokedAt() == null)
        .sorted(Comparator.comparing(Mandate.Snapshot::grantedAt))
        .map(Mandate::restore)
        .toList();
  }

  @Override
  public void save(Mandate mandate) {
    shelf.put(mandate.id(), mandate.snapshot());
  }
}
