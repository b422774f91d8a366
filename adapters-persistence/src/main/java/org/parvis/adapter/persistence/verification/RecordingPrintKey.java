package org.parvis.adapter.persistence.verification;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link RecordingPrintKeyRow}. */
class RecordingPrintKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private int part;
  private UUID clip;

  protected RecordingPrintKey() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordingPrintKey that
        && that.part == part
        && Objects.equals(that.clip, clip);
  }

  @Override
  public int hashCode() {
    return Objects.hash(part, clip);
  }
}
