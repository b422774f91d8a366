package org.parvis.domain.member;

import java.util.Objects;
import java.util.UUID;

/** Identifies a link sent by e-mail. */
public record LinkId(UUID value) {
  public LinkId {
    Objects.requireNonNull(value, "value");
  }
}
