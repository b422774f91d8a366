package org.parvis.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies an association. */
public record AssociationId(UUID value) {
  public AssociationId {
    Objects.requireNonNull(value, "value");
  }
}
