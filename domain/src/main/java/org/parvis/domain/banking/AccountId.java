package org.parvis.domain.banking;

import java.util.Objects;
import java.util.UUID;

/** Identifies an account in the ledger. */
public record AccountId(UUID value) {
  public AccountId {
    Objects.requireNonNull(value, "value");
  }
}
