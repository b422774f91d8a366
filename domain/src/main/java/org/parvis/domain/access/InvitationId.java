package org.parvis.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies an invitation. */
public record InvitationId(UUID value) {
  public InvitationId {
    Objects.requireNonNull(value, "value");
  }
}
