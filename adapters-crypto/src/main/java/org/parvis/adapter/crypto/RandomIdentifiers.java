package org.parvis.adapter.crypto;

import java.util.UUID;
import org.parvis.application.port.Identifiers;

/** Random UUIDs (RFC 9562 version 4). */
public final class RandomIdentifiers implements Identifiers {
  @Override
  public UUID next() {
    return UUID.randomUUID();
  }
}
