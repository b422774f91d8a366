package org.parvis.application.port;

import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.credential.SecretDigest;

/**
 * Slow, salted, peppered hashing (security.md A3, C1). At most as many hashes run at once as there
 * are processors. Never called inside a transaction. Every method that hashes throws {@link
 * OverloadedException} when its turn does not come within two seconds.
 */
public interface SecretHashing {
  SecretDigest hash(RawPassword password);

  SecretDigest hash(RawPasscode passcode);

  boolean matches(RawPassword password, SecretDigest digest);

  boolean matches(RawPasscode passcode, SecretDigest digest);

  /**
   * Whether a digest was made when hashing was cheaper, so that the secret is to be hashed anew
   * once it is known again (security.md A3). Costs nothing.
   */
  boolean isBelowCurrentCost(SecretDigest digest);

  /** Costs what a comparison costs; for addresses that nobody has (security.md A7). */
  void pretend(RawPassword password);
}
