package org.parvis.adapter.kyc.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Movement;

/**
 * What to check against.
 *
 * @param on the day on which the document must be valid
 * @param declared what the member has declared, if it is to be compared
 * @param birthDate likewise
 * @param expected the document that the recordings should show, if that is known
 * @param stillsAllowed whether photographs are accepted as recordings
 * @param movements what the recording of the face should show, in this order; empty when nothing
 *     was asked for
 */
record CheckTerms(
    LocalDate on,
    Optional<Names> declared,
    Optional<LocalDate> birthDate,
    Optional<Expected> expected,
    boolean stillsAllowed,
    List<Movement> movements) {

  CheckTerms {
    movements = List.copyOf(movements);
  }

  /** Terms that ask for no movement. */
  CheckTerms(
      LocalDate on,
      Optional<Names> declared,
      Optional<LocalDate> birthDate,
      Optional<Expected> expected,
      boolean stillsAllowed) {
    this(on, declared, birthDate, expected, stillsAllowed, List.of());
  }

  CheckTerms asking(List<Movement> wanted) {
    return new CheckTerms(on, declared, birthDate, expected, stillsAllowed, wanted);
  }

  record Names(String given, String birth) {}

  /**
   * Which document was chosen.
   *
   * @param issuer ISO 3166-1 alpha-3 code
   */
  record Expected(DocumentKind kind, String issuer) {}
}
