package org.parvis.adapter.persistence.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;

@Entity
@Table(name = "association")
class AssociationRow {
  @Id private UUID id;
  private String name;

  protected AssociationRow() {}

  AssociationRow(Association association) {
    id = association.id().value();
    name = association.name();
  }

  Association association() {
    return new Association(new AssociationId(id), name);
  }
}
