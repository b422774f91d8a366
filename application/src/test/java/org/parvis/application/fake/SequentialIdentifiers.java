package org.parvis.application.fake;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.parvis.application.port.Identifiers;

/** Ids that count from one. */
public final class SequentialIdentifiers implements Identifiers {

  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
  }
}
