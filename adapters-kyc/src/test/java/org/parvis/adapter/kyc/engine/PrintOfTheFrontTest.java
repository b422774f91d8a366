package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzText;
import org.parvis.adapter.kyc.engine.text.PrintedSide;

class PrintOfTheFrontTest {
  private static final MrzFields ZONE =
      MrzFields.of(
          new MrzText(
              MrzFormat.TD1,
              List.of(
                  "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<",
                  "9007138F3302118FRA<<<<<<<<<<<6",
                  "D<AUBIGNE<<MAELYS<GAELLE<<<<<<")),
          Specimens.TODAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the number and the surname | X4RTBPFW4 ; D'AUBIGNÉ",
        "the surname without its accent | X4RTBPFW4 ; D'AUBIGNE",
        "the number with its label | N° X4RTBPFW4 ; NOM D'AUBIGNÉ",
        "the number in groups | X4RT BPFW4 ; D'AUBIGNÉ",
        "the number and the date of birth | X4RTBPFW4 ; 13 07 1990",
        "the date with points | X4RTBPFW4 ; 13.07.1990",
        "the date within a line | X4RTBPFW4 ; F FRA 13/07/1990",
      })
  void a_front_that_says_what_the_zone_says_is_of_the_same_card(String why, String lines) {
    assertThat(agrees(lines)).as(why).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "BIXWKNGDE, B1XWKNGDE, true",
    "B1XWKNODE, B1XWKN0DE, true",
    "B1XWKN0DE, BIXWKNODE, true",
    "B7XWKN0DE, B1XWKN0DE, false",
    "B1XWKNQDE, B1XWKN0DE, false"
  })
  void a_number_has_no_context_that_tells_I_from_1_and_O_from_0(
      String printed, String number, boolean agrees) {
    MrzFields zone =
        MrzFields.of(
            new MrzText(
                MrzFormat.TD1,
                List.of(
                    "IDFRA" + number + "5<<<<<<<<<<<<<<<",
                    "9007138F3302118FRA<<<<<<<<<<<6",
                    "D<AUBIGNE<<MAELYS<GAELLE<<<<<<")),
            Specimens.TODAY);

    assertThat(
            new PrintOfTheFront(zone).agreesWith(new PrintedSide(List.of(printed, "13 07 1990"))))
        .isEqualTo(agrees);
    assertThat(new PrintOfTheFront(zone).agreesWith(new PrintedSide(List.of(printed)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no number | D'AUBIGNÉ ; 13 07 1990",
        "the number alone | X4RTBPFW4",
        "another number | X4RTBPFW5 ; D'AUBIGNÉ",
        "a number that looks alike | X4RTBPFVV4 ; D'AUBIGNÉ ; 13 07 1990",
        "a longer number | X4RTBPFW46 ; D'AUBIGNÉ",
        "the number at the end of another word | AX4RTBPFW4 ; D'AUBIGNÉ",
        "another surname | X4RTBPFW4 ; D'AUBIGNY",
        "a longer surname | X4RTBPFW4 ; D'AUBIGNÉS",
        "another date | X4RTBPFW4 ; 13 07 1991",
        "the date's digits in another number | X4RTBPFW4 ; 113071990",
        "month and day exchanged | X4RTBPFW4 ; 07 13 1990",
      })
  void a_front_that_says_something_else_proves_nothing(String why, String lines) {
    assertThat(agrees(lines)).as(why).isFalse();
  }

  private static boolean agrees(String lines) {
    return new PrintOfTheFront(ZONE)
        .agreesWith(
            new PrintedSide(List.of(lines.split(";")).stream().map(String::strip).toList()));
  }
}
