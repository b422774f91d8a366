package org.parvis.adapter.persistence.banking;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link PostingRow}. */
class PostingKey implements Serializable {
  private UUID entry;
  private int side;

  protected PostingKey() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof PostingKey that
        && Objects.equals(that.entry, entry)
        && that.side == side;
  }

  @Override
  public int hashCode() {
    return Objects.hash(entry, side);
  }
}
