package org.parvis.adapter.kyc.engine.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ICAO 9303 part 3 §4.9, with the examples of parts 4 to 7. */
class CheckDigitsTest {
  @ParameterizedTest
  @CsvSource({"520727, 3", "D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<, 2", "<<<<<<, 0"})
  void a_digit_is_the_weighted_sum_modulo_ten(String covered, int digit) {
    assertThat(CheckDigits.digit(covered)).isEqualTo(digit);
  }

  @Test
  void the_sample_card_of_icao_holds() {
    MrzText card = sample();

    assertThat(card.checkDigits()).hasSize(4).doesNotContainValue(false);
  }

  @Test
  void one_changed_digit_breaks_its_field_and_the_composite() {
    MrzText card = sample().with(new Place(1, 0), '8');

    assertThat(broken(card)).containsOnly(CheckedField.BIRTH, CheckedField.COMPOSITE);
  }

  @Test
  void a_changed_name_breaks_nothing() {
    assertThat(sample().with(new Place(2, 0), 'F').isValid()).isTrue();
  }

  @Test
  void a_long_card_number_goes_on_in_the_optional_field() {
    MrzText card =
        new MrzText(
            MrzFormat.TD1,
            List.of(
                "I<UTOD23145890<7349<<<<<<<<<<<",
                "3407127M9507122UTO<<<<<<<<<<<2",
                "STEVENSON<<PETER<JOHN<<<<<<<<<"));

    assertThat(broken(card)).doesNotContain(CheckedField.NUMBER);
    assertThat(broken(card.with(new Place(0, 18), '8'))).contains(CheckedField.NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "TD2, I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<, D231458907UTO7408122F1204159<<<<<<<6",
    "TD3, P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "TD3, P<LTUBASANAVICIENE<<BIRUTE<<<<<<<<<<<<<<<<<<, 00000000<0LTU5911239F120101145911231023<<<16",
    "MRVA, V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<, L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    "MRVB, V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<, L8988901C4XXX4009078F9612109<<<<<<<<",
    "FRID, IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<, 9409923102854CORINNE<<<<<<<6512068F4"
  })
  void two_line_formats_hold(MrzFormat format, String first, String second) {
    assertThat(broken(new MrzText(format, List.of(first, second)))).isEmpty();
  }

  @Test
  void an_empty_optional_field_of_a_passport_may_have_no_digit() {
    MrzText passport =
        new MrzText(
            MrzFormat.TD3,
            List.of(
                "P<POLKOWALSKA<KWIATKOWSKA<<JOANNA<<<<<<<<<<<",
                "AA00000000POL6002084F1412314<<<<<<<<<<<<<<<4"));

    assertThat(broken(passport)).isEmpty();
  }

  private static MrzText sample() {
    return new MrzText(
        MrzFormat.TD1,
        List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"));
  }

  private static List<CheckedField> broken(MrzText text) {
    return text.checkDigits().entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }
}
