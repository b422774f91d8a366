package org.parvis.application.port;

/** Signs access tokens (ES256). */
public interface AccessTokens {
  String sign(TokenClaims claims);
}
