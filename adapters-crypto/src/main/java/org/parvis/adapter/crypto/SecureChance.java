package org.parvis.adapter.crypto;

import java.security.SecureRandom;
import org.parvis.application.port.Chance;

/**
 * Lots from the system's secure source: who could foresee them would know what is asked for, and
 * what is not looked at.
 */
public final class SecureChance implements Chance {
  private final SecureRandom random = new SecureRandom();

  @Override
  public int draw(int count) {
    return random.nextInt(count);
  }
}
