package org.parvis.adapter.kyc.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.protocol.ShippedValidityRules;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Movement;
import org.parvis.domain.verification.validity.DocumentValidityRules;
import org.parvis.domain.verification.validity.ValidityRulesText;

/**
 * What to check against.
 *
 * @param on the day on which the document must be valid
 * @param declared what the member has declared, if it is to be compared
 * @param birthDate likewise
 * @param expected the document that the recordings should show, if that is known
 * @param stillsAllowed whether photographs are accepted as recordings
 * @param rules until when documents are valid
 * @param movements what the recording of the face should show, in this order; empty when nothing
 *     was asked for
 */
record CheckTerms(
    LocalDate on,
    Optional<Names> declared,
    Optional<LocalDate> birthDate,
    Optional<Expected> expected,
    boolean stillsAllowed,
    DocumentValidityRules rules,
    List<Movement> movements) {

  CheckTerms {
    movements = List.copyOf(movements);
  }

  /** Under the rules that are shipped, asking for no movement. */
  CheckTerms(
      LocalDate on,
      Optional<Names> declared,
      Optional<LocalDate> birthDate,
      Optional<Expected> expected,
      boolean stillsAllowed) {
    this(
        on,
        declared,
        birthDate,
        expected,
        stillsAllowed,
        rulesIn(ShippedValidityRules.text()),
        List.of());
  }

  CheckTerms asking(List<Movement> wanted) {
    return new CheckTerms(on, declared, birthDate, expected, stillsAllowed, rules, wanted);
  }

  /**
   * Declared names.
   *
   * @param usage empty when there is none
   */
  record Names(String given, String birth, String usage) {
    Names(String given, String birth) {
      this(given, birth, "");
    }

    PersonName person() {
      return new PersonName(given, birth, usage);
    }
  }

  /**
   * Which document was chosen.
   *
   * @param issuer ISO 3166-1 alpha-3 code
   */
  record Expected(DocumentKind kind, String issuer) {}

  /** The rules in a text that was checked when the server started. */
  static DocumentValidityRules rulesIn(String text) {
    return ValidityRulesText.parse(
        text.lines().toList(),
        problem -> {
          throw new IllegalArgumentException(problem);
        });
  }
}
