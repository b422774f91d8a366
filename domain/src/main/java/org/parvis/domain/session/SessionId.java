package org.parvis.domain.session;

import java.util.Objects;
import java.util.UUID;

/** Identifies a session. */
public record SessionId(UUID value) {
  public SessionId {
    Objects.requireNonNull(value, "value");
  }
}
