package org.parvis.adapter.kyc.engine.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MrzVoteTest {
  private static final List<String> CARD =
      List.of(
          "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<",
          "9007138F3302118FRA<<<<<<<<<<<6",
          "MARTIN<<MAELYS<GAELLE<<<<<<<<<");
  private static final List<String> WRONG_COMPOSITE =
      List.of(CARD.get(0), CARD.get(1).substring(0, 29) + "9", CARD.get(2));

  private final MrzVote vote = new MrzVote();

  @Test
  void no_frame_is_no_reading() {
    assertThat(vote.outcome()).isEmpty();
  }

  @Test
  void two_equal_frames_of_ten_pixels_are_certain() {
    add(CARD, 10, 2);

    assertThat(vote.outcome().orElseThrow().isCertain()).isTrue();
  }

  @Test
  void one_frame_is_never_certain() {
    add(CARD, 20, 1);

    assertThat(vote.outcome().orElseThrow().isCertain()).isFalse();
  }

  @Test
  void below_ten_pixels_nothing_is_certain() {
    add(CARD, 9.9, 6);

    MrzReading reading = vote.outcome().orElseThrow();
    assertThat(reading.text().isValid()).isTrue();
    assertThat(reading.isCertain()).isFalse();
    assertThat(reading.isAgreed()).isFalse();
  }

  @Test
  void a_name_on_which_frames_differ_is_not_agreed() {
    add(CARD, 20, 1);
    add(List.of(CARD.get(0), CARD.get(1), CARD.get(2).replace("MARTIN", "MARTTN")), 20, 1);

    assertThat(vote.outcome().orElseThrow().isAgreed()).isFalse();
  }

  @Test
  void wrong_check_digits_can_be_agreed_on_but_are_not_certain() {
    add(WRONG_COMPOSITE, 20, 5);

    MrzReading reading = vote.outcome().orElseThrow();
    assertThat(reading.isAgreed()).isTrue();
    assertThat(reading.isCertain()).isFalse();
    assertThat(reading.text().checkDigits()).containsEntry(CheckedField.COMPOSITE, false);
  }

  @Test
  void a_frame_that_slipped_does_not_spoil_the_others() {
    add(CARD, 20, 2);
    add(
        List.of(
            "<" + CARD.get(0).substring(0, 29),
            "<" + CARD.get(1).substring(0, 29),
            "<" + CARD.get(2).substring(0, 29)),
        20,
        1);

    MrzReading reading = vote.outcome().orElseThrow();
    assertThat(reading.text().lines()).isEqualTo(CARD);
    assertThat(reading.framesUsed()).isEqualTo(2);
  }

  @Test
  void it_is_settled_by_three_valid_or_five_invalid_equals() {
    add(WRONG_COMPOSITE, 20, 4);
    assertThat(vote.isSettled()).isFalse();
    add(WRONG_COMPOSITE, 20, 1);
    assertThat(vote.isSettled()).isTrue();

    MrzVote other = new MrzVote();
    for (int i = 0; i < 3; i++) {
      assertThat(other.isSettled()).isFalse();
      other.add(Seen.clearly(CARD).frame(20));
    }
    assertThat(other.isSettled()).isTrue();
  }

  private void add(List<String> lines, double pitch, int frames) {
    for (int i = 0; i < frames; i++) {
      vote.add(Seen.clearly(lines).frame(pitch));
    }
  }
}
