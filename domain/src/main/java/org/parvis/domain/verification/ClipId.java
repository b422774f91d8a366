package org.parvis.domain.verification;

import java.util.Objects;
import java.util.UUID;

/** Identifies one recording of an attempt. */
public record ClipId(UUID value) {
  public ClipId {
    Objects.requireNonNull(value, "value");
  }
}
