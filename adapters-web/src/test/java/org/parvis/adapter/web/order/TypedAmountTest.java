package org.parvis.adapter.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.banking.Money;

class TypedAmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1234,56;123456",
        "1 234,56;123456",
        "1\u00a0234,56;123456",
        "1\u202f234,56 €;123456",
        "1234.56;123456",
        "1.234,56;123456",
        "1,234.56;123456",
        "1'234.56;123456",
        "12;1200",
        "12,5;1250",
        "0,01;1",
        "0;0",
        "EUR 12,00;1200",
        "12 eur;1200",
        "1 000 000;100000000",
        "999999999;99999999900"
      })
  void an_amount_is_understood_as_people_write_it(String typed, long cents) {
    assertThat(TypedAmount.parse(typed)).contains(new Money(cents));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "douze",
        "-12",
        "+12",
        "1.234",
        "1,234",
        "1 2 3",
        "1 23,00",
        "12,345",
        "1,2,3",
        "1e3",
        "12,00,00",
        "0x10",
        "12 € 13",
        "1000000000",
        "١٢"
      })
  void what_is_not_clear_is_not_guessed(String typed) {
    assertThat(TypedAmount.parse(typed)).isEmpty();
  }

  @Test
  void a_field_shows_what_it_would_understand() {
    Money amount = new Money(123_456);
    assertThat(TypedAmount.parse(TypedAmount.forField(amount))).contains(amount);
  }
}
