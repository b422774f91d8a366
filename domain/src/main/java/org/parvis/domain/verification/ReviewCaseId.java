package org.parvis.domain.verification;

import java.util.Objects;
import java.util.UUID;

/** Identifies a case of the review station. */
public record ReviewCaseId(UUID value) {
  public ReviewCaseId {
    Objects.requireNonNull(value, "value");
  }
}
