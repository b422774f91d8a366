package org.parvis.bootstrap.iban;

import static org.assertj.core.api.Assertions.assertThat;

import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.application.port.IbanReading;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.IbanProblem;

class IbanRulesTest {
  private final Iban4jIbans ibans = new Iban4jIbans();

  private void assertProblem(String text, IbanProblem expected) {
    assertThat(ibans.read(text)).isEqualTo(new IbanReading.NotUsable(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FR7630006000011234567890189",
        "FR76 3000 6000 0112 3456 7890 189",
        "fr76 3000 6000 0112 3456 7890 189",
        "FR76\u00a03000\u00a06000\u00a00112\u202f3456\u202f7890\u202f189 ",
        "FR76-3000-6000-0112-3456-7890-189"
      })
  void all_spellings_of_one_account_are_one_account(String text) {
    assertThat(ibans.read(text))
        .isEqualTo(new IbanReading.Usable(new Iban("FR7630006000011234567890189")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FR1420041010050500013M02606",
        "DE89370400440532013000",
        "BE68539007547034",
        "GB29NWBK60161331926819",
        "MC5811222000010123456789030",
        "NO9386011117947"
      })
  void the_payments_area_is_served(String text) {
    assertThat(ibans.read(text)).isEqualTo(new IbanReading.Usable(new Iban(text)));
  }

  @Test
  void F7_one_wrong_sign_and_two_swapped_ones_are_found() {
    assertProblem("FR7630006000011234567890188", IbanProblem.CHECK_DIGITS);
    assertProblem("FR7630006000012134567890189", IbanProblem.CHECK_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "FR763000600001123456789018, LENGTH",
    "FR76300060000112345678901890, LENGTH",
    "DE8937040044053201300, LENGTH",
    "US64SVBKUS6S3300958879, COUNTRY_NOT_SERVED",
    "TN5910006035183598478831, COUNTRY_NOT_SERVED",
    "ZZ7630006000011234567890189, COUNTRY_NOT_SERVED",
    "'', NOT_AN_IBAN",
    "30006000011234567890189, NOT_AN_IBAN",
    "DE89370400440532O13000, NOT_AN_IBAN",
    "FR76 3000 6000 <b>, NOT_AN_IBAN"
  })
  void the_reason_is_told(String text, IbanProblem expected) {
    assertProblem(text, expected);
  }

  @Test
  void endless_input_is_refused_before_it_costs_anything() {
    assertProblem("FR76" + "0".repeat(10_000), IbanProblem.NOT_AN_IBAN);
  }

  @Test
  void every_country_served_is_known_to_the_library() {
    assertThat(Iban4jIbans.SEPA)
        .allSatisfy(
            country ->
                assertThat(IbanUtil.isSupportedCountry(CountryCode.getByCode(country)))
                    .as(country)
                    .isTrue());
  }
}
