package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.application.port.PhoneReading;
import org.parvis.domain.member.PhoneNumber;

class PhoneNumberRulesTest {
  private final LibPhoneNumbers numbers = new LibPhoneNumbers(LibPhoneNumbers.FRENCH_CALLING_CODES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "0033612345678",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "06\u00a012\u00a034\u00a056\u00a078",
        "06\u202f12\u202f34\u202f56\u202f78",
        "\uff10\uff16 12 34 56 78",
        "  +33 6 12 34 56 78 "
      })
  void B7_all_spellings_of_one_number_are_one_number(String text) {
    assertThat(numbers.read(text))
        .isEqualTo(new PhoneReading.Usable(new PhoneNumber("+33612345678")));
  }

  @ParameterizedTest
  @CsvSource({
    "0692 12 34 56,+262692123456",
    "0690 12 34 56,+590690123456",
    "0694 12 34 56,+594694123456",
    "0696 12 34 56,+596696123456",
    "+262 639 01 23 45,+262639012345",
    "+687 75 12 34,+687751234"
  })
  void overseas_numbers_are_french_numbers(String text, String e164) {
    assertThat(numbers.read(text)).isEqualTo(new PhoneReading.Usable(new PhoneNumber(e164)));
  }

  @ParameterizedTest
  @CsvSource({
    "0142681234, LANDLINE",
    "0262 20 12 34, LANDLINE",
    "0970 12 34 56, VOIP",
    "0899123456, PREMIUM",
    "0800 123 456, PREMIUM",
    "+8816 1234 5678, SATELLITE",
    "+2693212345, COUNTRY",
    "+14155550100, COUNTRY",
    "+4915112345678, COUNTRY"
  })
  void B8_other_countries_and_kinds_get_no_codes(String text, PhoneReading.NotServed.Why why) {
    assertThat(numbers.read(text)).isEqualTo(new PhoneReading.NotServed(why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "06123", "0612345678abc", "06 12 34 56 78 (domicile)", "\u202e06"})
  void what_is_not_a_number_is_said_to_be_none(String text) {
    assertThat(numbers.read(text)).isEqualTo(new PhoneReading.NotANumber());
  }

  @Test
  void endless_input_is_refused_before_it_costs_anything() {
    assertThat(numbers.read("0".repeat(10_000))).isEqualTo(new PhoneReading.NotANumber());
  }
}
