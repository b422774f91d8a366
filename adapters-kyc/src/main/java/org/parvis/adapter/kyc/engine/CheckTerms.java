package org.parvis.adapter.kyc.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.domain.verification.DocumentKind;

/**
 * What to check against.
 *
 * @param on the day on which the document must be valid
 * @param declared what the member has declared, if it is to be compared
 * @param birthDate likewise
 * @param expected the document that the recordings should show, if that is known
 * @param stillsAllowed whether photographs are accepted as recordings
 */
record CheckTerms(
    LocalDate on,
    Optional<Names> declared,
    Optional<LocalDate> birthDate,
    Optional<Expected> expected,
    boolean stillsAllowed) {

  record Names(String given, String birth) {}

  /**
   * Which document was chosen.
   *
   * @param issuer ISO 3166-1 alpha-3 code
   */
  record Expected(DocumentKind kind, String issuer) {}
}
