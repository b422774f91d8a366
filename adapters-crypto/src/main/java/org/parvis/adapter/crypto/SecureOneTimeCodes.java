package org.parvis.adapter.crypto;

import java.security.SecureRandom;
import java.util.Locale;
import org.parvis.application.port.OneTimeCodes;
import org.parvis.domain.code.OneTimeCode;

/** Codes from the system's secure source, uniform over all million of them (security.md B1). */
public final class SecureOneTimeCodes implements OneTimeCodes {
  private static final int ALL = 1_000_000;

  private final SecureRandom random = new SecureRandom();

  @Override
  public OneTimeCode next() {
    return new OneTimeCode(String.format(Locale.ROOT, "%06d", random.nextInt(ALL)));
  }
}
