package org.parvis.adapter.kyc.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.adapter.kyc.protocol.ShippedValidityRules;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.DocumentKind;
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
 */
record CheckTerms(
    LocalDate on,
    Optional<Names> declared,
    Optional<LocalDate> birthDate,
    Optional<Expected> expected,
    boolean stillsAllowed,
    DocumentValidityRules rules) {

  /** Under the rules that are shipped. */
  CheckTerms(
      LocalDate on,
      Optional<Names> declared,
      Optional<LocalDate> birthDate,
      Optional<Expected> expected,
      boolean stillsAllowed) {
    this(on, declared, birthDate, expected, stillsAllowed, rulesIn(ShippedValidityRules.text()));
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
