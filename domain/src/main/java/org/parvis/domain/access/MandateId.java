package org.parvis.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies a mandate. */
public record MandateId(UUID value) {
  public MandateId {
    Objects.requireNonNull(value, "value");
  }
}
