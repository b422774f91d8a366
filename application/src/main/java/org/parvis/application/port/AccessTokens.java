package org.parvis.application.port;

/**
 * Signs access tokens (ES256) and publishes the keys that verify them. The keys are shared through
 * {@link SigningKeys}, so both are called inside a transaction; the first call makes the first key.
 */
public interface AccessTokens {
  String sign(TokenClaims claims);

  /** A JSON Web Key Set (RFC 7517) with public keys only. */
  String keySet();
}
