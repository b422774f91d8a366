package org.parvis.domain.verification.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;

class NamesInZoneTest {
  @Test
  void a_letter_in_the_last_place_may_mean_a_cut() {
    assertThat(zone("TD1", "", "", "MARTIN<<MAELYS<GAELLE<MARIE<<<")).isEqualTo(names(false));
    assertThat(zone("TD1", "", "", "MARTIN<<MAELYS<GAELLE<MARIE<AL")).isEqualTo(names(true));
    assertThat(zone("TD3", "P<FRAMARTIN<<MAELYS<<<<<<<<<<<<<<<<<<<<<<<<<<", "", ""))
        .isEqualTo(names(false));
    assertThat(zone("TD3", "P<FRAMARTIN<<MAELYS<GAELLE<MARIE<ALEXANDRA<B", "", ""))
        .isEqualTo(names(true));
  }

  @Test
  void the_french_card_of_1994_has_a_field_for_each() {
    String surname = "IDFRAMARTIN<<<<<<<<<<<<<<<<<<<952042";
    String fullSurname = "IDFRAMONTMORENCYLUXEMBOURGDEST952042";
    String given = "0509952018746NICOLE<<JEAN<<1509014M7";
    String given14 = "0509952018746NICOLE<<JEANNE1509014M7";

    assertThat(zone("FRID", surname, given, "")).isEqualTo(cut(false, false));
    assertThat(zone("FRID", fullSurname, given, "")).isEqualTo(cut(true, false));
    assertThat(zone("FRID", surname, given14, "")).isEqualTo(cut(false, true));
  }

  @Test
  void what_was_read_from_a_document_says_the_same() {
    ReadDocument read =
        new ReadDocument(
            Map.of(
                Field.FORMAT, "TD1",
                Field.LINE_1, "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<",
                Field.LINE_2, "9007138F3002119FRA<<<<<<<<<<<6",
                Field.LINE_3, "MARTIN<<MAELYS<GAELLE<MARIE<AL",
                Field.BIRTH_NAME, "S",
                Field.GIVEN_NAMES, "G"));

    assertThat(NamesInZone.of(read)).isEqualTo(names(true));
    assertThat(NamesInZone.of(ReadDocument.NOTHING))
        .isEqualTo(new NamesInZone("", "", false, false));
  }

  private static NamesInZone zone(String format, String first, String second, String third) {
    return NamesInZone.of(format, List.of(first, second, third), "S", "G");
  }

  private static NamesInZone names(boolean cut) {
    return cut(cut, cut);
  }

  private static NamesInZone cut(boolean surname, boolean givenNames) {
    return new NamesInZone("S", "G", surname, givenNames);
  }
}
