package org.parvis.adapter.persistence.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Associations;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;

@Singleton
final class JpaAssociations implements Associations {
  private final Rows rows;

  @Inject
  JpaAssociations(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Association> ofId(AssociationId id) {
    return rows.find(AssociationRow.class, id.value()).map(AssociationRow::association);
  }

  @Override
  public List<Association> all() {
    return rows.query("select r from AssociationRow r order by r.name, r.id", AssociationRow.class)
        .getResultStream()
        .map(AssociationRow::association)
        .toList();
  }

  @Override
  public void add(Association association) {
    rows.add(new AssociationRow(association));
  }
}
