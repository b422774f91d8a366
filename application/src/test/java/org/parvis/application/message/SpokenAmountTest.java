package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.banking.Money;
import org.parvis.domain.member.Language;

class SpokenAmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"123456;1234,56;1234.56", "1;0,01;0.01", "100000000;1000000,00;1000000.00"})
  void an_amount_is_said_to_the_cent_without_groups(long cents, String french, String english) {
    assertThat(SpokenAmount.of(new Money(cents), Language.FRENCH)).isEqualTo(french);
    assertThat(SpokenAmount.of(new Money(cents), Language.ENGLISH)).isEqualTo(english);
  }
}
