package org.parvis.adapter.kyc.engine.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.mrz.Decoded.Repair;

class MrzDecoderTest {
  private static final List<String> CARD =
      List.of(
          "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<",
          "9007138F3302118FRA<<<<<<<<<<<6",
          "MARTIN<<MAELYS<GAELLE<<<<<<<<<");

  @Test
  void what_is_clear_is_read_as_it_stands() {
    Decoded decoded = MrzDecoder.decode(Seen.clearly(CARD).probabilities());

    assertThat(decoded.text().lines()).isEqualTo(CARD);
    assertThat(decoded.repair()).isEqualTo(Repair.NONE);
    assertThat(decoded.forced()).isEmpty();
  }

  @Test
  void the_one_swap_that_validates_is_made_and_said() {
    Decoded decoded =
        MrzDecoder.decode(Seen.clearly(CARD).doubtful(0, 9, '8', 'B', .2f).probabilities());

    assertThat(decoded.text().lines()).isEqualTo(CARD);
    assertThat(decoded.repair()).isEqualTo(Repair.UNIQUE);
    assertThat(decoded.asSeen()).isNotEqualTo(decoded.text());
  }

  @Test
  void a_swap_that_the_network_did_not_see_is_not_made() {
    Decoded decoded =
        MrzDecoder.decode(Seen.clearly(CARD).doubtful(0, 9, '8', 'B', .02f).probabilities());

    assertThat(decoded.text().isValid()).isFalse();
    assertThat(decoded.repair()).isEqualTo(Repair.NONE);
  }

  @Test
  void two_swaps_that_both_validate_are_no_reading() {
    Decoded decoded = MrzDecoder.decode(ambiguous().probabilities());

    assertThat(decoded.repair()).isEqualTo(Repair.AMBIGUOUS);
    assertThat(decoded.text().isValid()).isFalse();
  }

  /** Two places of equal weight show 8 or B: which of them is the B cannot be known. */
  private static Seen ambiguous() {
    String number = "B23856789";
    String first = "IDFRA" + number + CheckDigits.digit(number) + "<<<<<<<<<<<<<<<";
    int composite = CheckDigits.digit(first.substring(5) + "90071383302118<<<<<<<<<<<");
    List<String> printed = List.of(first, CARD.get(1).substring(0, 29) + composite, CARD.get(2));
    return Seen.clearly(printed).doubtful(0, 5, '8', 'B', .3f).doubtful(0, 8, '8', 'B', .3f);
  }

  @Test
  void a_place_that_the_alphabet_forces_is_flagged() {
    Decoded decoded =
        MrzDecoder.decode(Seen.clearly(CARD).doubtful(1, 15, '1', 'F', .3f).probabilities());

    assertThat(decoded.text().lines().get(1)).contains("FRA");
    assertThat(decoded.forced()).containsExactly(new Place(1, 15));
  }

  @Test
  void an_O_is_a_nought_where_only_digits_may_stand() {
    Decoded decoded =
        MrzDecoder.decode(Seen.clearly(CARD).doubtful(1, 1, 'O', '0', .2f).probabilities());

    assertThat(decoded.text().lines()).isEqualTo(CARD);
    assertThat(decoded.forced()).isEmpty();
  }

  @Test
  void an_O_excuses_no_other_digit_and_no_letter_a_nought() {
    Decoded digit =
        MrzDecoder.decode(Seen.clearly(CARD).doubtful(1, 0, 'O', '9', .2f).probabilities());
    Decoded letter =
        MrzDecoder.decode(Seen.clearly(CARD).doubtful(2, 0, '0', 'M', .2f).probabilities());

    assertThat(digit.forced()).containsExactly(new Place(1, 0));
    assertThat(letter.forced()).containsExactly(new Place(2, 0));
  }

  @Test
  void digits_are_preferred_in_number_fields() {
    Decoded decoded =
        MrzDecoder.decode(
            Seen.clearly(List.of(CARD.get(0).replace("X4", "X0"), CARD.get(1), CARD.get(2)))
                .doubtful(0, 6, 'O', '0', .3f)
                .probabilities());

    assertThat(decoded.asSeen().lines().get(0).charAt(6)).isEqualTo('0');
  }
}
