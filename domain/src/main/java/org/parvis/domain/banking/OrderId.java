package org.parvis.domain.banking;

import java.util.Objects;
import java.util.UUID;

/** Identifies an order. The form carries it, so that a form sent twice is one order. */
public record OrderId(UUID value) {
  public OrderId {
    Objects.requireNonNull(value, "value");
  }
}
