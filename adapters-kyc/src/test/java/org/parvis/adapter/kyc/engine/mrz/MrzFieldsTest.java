package org.parvis.adapter.kyc.engine.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzFieldsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void a_card_gives_its_fields_by_name() {
    MrzFields fields = card("9007138F3302118FRA<<<<<<<<<<<6");

    assertThat(fields.issuer()).isEqualTo("FRA");
    assertThat(fields.number()).isEqualTo("X4RTBPFW4");
    assertThat(fields.surname()).isEqualTo("VAN DER BERG");
    assertThat(fields.givenNames()).isEqualTo("MAELYS GAELLE");
    assertThat(fields.sex()).isEqualTo("F");
    assertThat(fields.birthDate()).contains(LocalDate.of(1990, 7, 13));
    assertThat(fields.expiryDate()).contains(LocalDate.of(2033, 2, 11));
  }

  @ParameterizedTest
  @CsvSource({
    "261124, 2026-11-24",
    "261125, 1926-11-25",
    "000229, 2000-02-29",
    "991231, 1999-12-31"
  })
  void nobody_is_born_after_today(String printed, LocalDate date) {
    assertThat(card(printed + "0F3302118FRA<<<<<<<<<<<0").birthDate()).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"761124, 2076-11-24", "761125, 1976-11-25", "121231, 2012-12-31"})
  void a_document_is_valid_for_fifty_years_at_most(String printed, LocalDate date) {
    assertThat(card("9007138F" + printed + "0FRA<<<<<<<<<<<0").expiryDate()).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"900230", "901301", "9007<<", "000000"})
  void an_impossible_date_is_absent(String printed) {
    assertThat(card(printed + "0F3302118FRA<<<<<<<<<<<0").birthDate()).isEmpty();
  }

  @Test
  void a_leap_day_that_the_century_decides_is_found() {
    LocalDate early = LocalDate.of(2000, 2, 28);

    assertThat(
            MrzFields.of(text("0002290F3302118FRA<<<<<<<<<<<0"), LocalDate.of(2026, 1, 1))
                .birthDate())
        .contains(LocalDate.of(2000, 2, 29));
    assertThat(MrzFields.of(text("0002290F3302118FRA<<<<<<<<<<<0"), early).birthDate())
        .isEqualTo(Optional.of(LocalDate.of(1900, 2, 28)));
  }

  @Test
  void the_card_of_1994_has_no_expiry() {
    MrzFields fields =
        MrzFields.of(
            new MrzText(
                MrzFormat.FRID,
                List.of(
                    "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
                    "9409923102854CORINNE<<<<<<<6512068F4")),
            TODAY);

    assertThat(fields.expiryDate()).isEmpty();
    assertThat(fields.number()).isEqualTo("940992310285");
    assertThat(fields.surname()).isEqualTo("BERTHIER");
    assertThat(fields.givenNames()).isEqualTo("CORINNE");
    assertThat(fields.birthDate()).contains(LocalDate.of(1965, 12, 6));
  }

  @Test
  void a_long_number_is_put_together() {
    MrzFields fields =
        MrzFields.of(
            new MrzText(
                MrzFormat.TD1,
                List.of(
                    "I<UTOD23145890<7349<<<<<<<<<<<",
                    "3407127M9507122UTO<<<<<<<<<<<2",
                    "STEVENSON<<PETER<JOHN<<<<<<<<<")),
            TODAY);

    assertThat(fields.number()).isEqualTo("D23145890734");
  }

  private static MrzFields card(String second) {
    return MrzFields.of(text(second), TODAY);
  }

  private static MrzText text(String second) {
    return new MrzText(
        MrzFormat.TD1,
        List.of("IDFRAX4RTBPFW46<<<<<<<<<<<<<<<", second, "VAN<DER<BERG<<MAELYS<GAELLE<<<"));
  }
}
