package org.parvis.adapter.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import org.parvis.application.port.RandomTokens;

/** Tokens from the system's secure source (security.md E1). */
public final class SecureRandomTokens implements RandomTokens {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] token = new byte[BYTES];
    random.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
