package org.parvis.bootstrap.iban;

import java.util.Locale;
import java.util.Set;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanFormatException.IbanFormatViolation;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;
import org.parvis.application.port.IbanReading;
import org.parvis.application.port.Ibans;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.IbanProblem;

/** Understands IBANs by iban4j; those of the single euro payments area are served. */
public final class Iban4jIbans implements Ibans {
  /**
   * The countries and territories of the SEPA schemes that have IBANs of their own (EPC409-09).
   * French overseas parts use FR, Jersey, Guernsey and the Isle of Man GB.
   */
  static final Set<String> SEPA =
      Set.of(
          "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
          "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
          "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA");

  private static final int LONGEST_TYPED = 60;

  @Override
  public IbanReading read(String text) {
    String plain = text.replaceAll("[\\p{Z}\\s.-]", "").toUpperCase(Locale.ROOT);
    if (text.length() > LONGEST_TYPED || !plain.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")) {
      return new IbanReading.NotUsable(IbanProblem.NOT_AN_IBAN);
    }
    if (!SEPA.contains(plain.substring(0, 2))) {
      return new IbanReading.NotUsable(IbanProblem.COUNTRY_NOT_SERVED);
    }
    try {
      IbanUtil.validate(plain);
      return new IbanReading.Usable(new Iban(plain));
    } catch (InvalidCheckDigitException wrong) {
      return new IbanReading.NotUsable(IbanProblem.CHECK_DIGITS);
    } catch (UnsupportedCountryException unknown) {
      return new IbanReading.NotUsable(IbanProblem.COUNTRY_NOT_SERVED);
    } catch (IbanFormatException wrong) {
      return new IbanReading.NotUsable(
          wrong.getFormatViolation() == IbanFormatViolation.BBAN_LENGTH
              ? IbanProblem.LENGTH
              : IbanProblem.NOT_AN_IBAN);
    }
  }
}
