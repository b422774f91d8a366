package org.parvis.application.port;

import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.shared.Bytes;

/** Fast digests: of tokens that cannot be guessed, and keyed ones of what can. */
public interface Digests {
  /** SHA-256 of a token of at least 128 random bits. */
  Bytes ofToken(String token);

  /** Keyed with the pepper: tells one thing that is agreed to from every other. */
  Bytes ofSubject(String subject);

  /**
   * Keyed with the pepper: tells one document from every other, and nobody its number.
   *
   * @param state that issued it, as in its zone
   * @param number as in its zone, without fillers
   */
  Bytes ofDocument(String state, String number);

  /** Keyed with the pepper, and different for each challenge. */
  Bytes ofCode(ChallengeId challenge, OneTimeCode code);
}
