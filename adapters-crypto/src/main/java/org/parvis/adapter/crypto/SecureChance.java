package org.parvis.adapter.crypto;

import java.security.SecureRandom;
import org.parvis.application.port.Chance;

/**
 * Dice from the system's secure source: who could foresee them would know what is not looked at.
 */
public final class SecureChance implements Chance {
  private static final int SIDES = 100;

  private final SecureRandom random = new SecureRandom();

  @Override
  public boolean hits(int percent) {
    return random.nextInt(SIDES) < percent;
  }
}
