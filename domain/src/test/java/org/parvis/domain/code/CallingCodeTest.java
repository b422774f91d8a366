package org.parvis.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.member.PhoneNumber;

class CallingCodeTest {
  @ParameterizedTest
  @CsvSource({
    "+33612345678, 33",
    "+262692123456, 262",
    "+14155550100, 1",
    "+79161234567, 7",
    "+2693212345, 269",
    "+35621123456, 356",
    "+447911123456, 44"
  })
  void the_first_digits_say_the_country(String number, String digits) {
    assertThat(CallingCode.of(new PhoneNumber(number))).isEqualTo(new CallingCode(digits));
  }
}
