package org.parvis.domain.verification;

import java.util.Objects;
import java.util.UUID;

/** Identifies a verification attempt. */
public record AttemptId(UUID value) {
  public AttemptId {
    Objects.requireNonNull(value, "value");
  }
}
