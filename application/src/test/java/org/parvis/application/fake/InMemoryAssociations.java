package org.parvis.application.fake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.application.port.Associations;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;

/** Associations in memory. */
public final class InMemoryAssociations implements Associations {

  private final Map<AssociationId, Association> byId = new LinkedHashMap<>();

  @Override
  public Optional<Association> ofId(AssociationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Association> all() {
    return byId.values().stream().sorted(Comparator.comparing(Association::name)).toList();
  }

  @Override
  public void add(Association association) {
    byId.put(association.id(), association);
  }
}
