package org.parvis.domain.code;

import java.util.Objects;
import java.util.UUID;

/** Identifies a code challenge. */
public record ChallengeId(UUID value) {
  public ChallengeId {
    Objects.requireNonNull(value, "value");
  }
}
