package org.parvis.adapter.crypto;

import java.security.SecureRandom;
import org.parvis.application.port.Lots;

/** Lots from the system's secure source. */
public final class SecureLots implements Lots {
  private final SecureRandom random = new SecureRandom();

  @Override
  public int draw(int count) {
    return random.nextInt(count);
  }
}
