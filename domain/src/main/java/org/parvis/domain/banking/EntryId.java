package org.parvis.domain.banking;

import java.util.Objects;
import java.util.UUID;

/** Identifies an entry of the ledger. */
public record EntryId(UUID value) {
  public EntryId {
    Objects.requireNonNull(value, "value");
  }
}
