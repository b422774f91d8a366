package org.parvis.application.port;

/** The source of tokens: 256 random bits in base64url, 43 characters (security.md E1). */
public interface RandomTokens {
  String next();
}
