package org.parvis.application.port;

import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.shared.Bytes;

/** Fast digests: of tokens that cannot be guessed, and keyed ones of codes that can. */
public interface Digests {
  /** SHA-256 of a token of at least 128 random bits. */
  Bytes ofToken(String token);

  /** Keyed with the pepper, and different for each challenge. */
  Bytes ofCode(ChallengeId challenge, OneTimeCode code);
}
