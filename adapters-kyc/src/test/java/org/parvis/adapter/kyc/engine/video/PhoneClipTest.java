package org.parvis.adapter.kyc.engine.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.video.ClipFacts.State;

/** What telephones send (security.md G1, G2): turned, in fragments, without a length. */
class PhoneClipTest {
  private static final int WIDE = 320;
  private static final int HIGH = 180;

  private final List<Picture> frames = new ArrayList<>();

  /** A picture taken with the light in its upper left corner. */
  @ParameterizedTest
  @CsvSource({"0,320,180,10,10", "90,180,320,170,10", "180,320,180,310,170", "270,180,320,10,310"})
  void G2_a_clip_is_looked_at_upright(int degrees, int width, int height, int lightX, int lightY) {
    ClipFacts facts =
        decode(
            PhoneClip.mp4(litAtUpperLeft(), 8, PhoneClipTest::evenly)
                .turnedWhenShown(degrees)
                .content());

    assertThat(facts.state()).isEqualTo(State.READ);
    assertThat(facts.width()).isEqualTo(width);
    assertThat(facts.height()).isEqualTo(height);
    assertThat(frames)
        .isNotEmpty()
        .allSatisfy(
            frame -> {
              assertThat(frame.width()).isEqualTo(width);
              assertThat(frame.height()).isEqualTo(height);
              assertThat(frame.grey().at(lightX, lightY)).isGreaterThan(180);
              assertThat(frame.grey().at(width / 2, height / 2)).isLessThan(60);
            });
  }

  @Test
  void G2_an_index_at_the_end_is_found_behind_ninety_megabytes() {
    PhoneClip clip =
        PhoneClip.mp4(litAtUpperLeft(), 8, PhoneClipTest::evenly)
            .withIdleBytesBeforeTheIndex(90_000_000);
    assertThat(clip.find("moov")).isGreaterThan(90_000_000);

    assertThat(decode(clip.content()).state()).isEqualTo(State.READ);
    assertThat(frames).hasSize(8);
  }

  @Test
  void G2_mp4_in_fragments_is_read_to_its_end() {
    ClipFacts facts =
        decode(PhoneClip.fragments(litAtUpperLeft(), 16, PhoneClipTest::evenly).content());

    assertThat(facts.state()).isEqualTo(State.READ);
    assertThat(facts.millis()).isEqualTo(3750);
    assertThat(frames).hasSize(16);
  }

  @Test
  void G2_webm_that_does_not_know_its_length_is_read_to_its_end() {
    PhoneClip clip = PhoneClip.stream(litAtUpperLeft(), 16, PhoneClipTest::evenly);
    assertThat(clip.duration()).isNegative();

    ClipFacts facts = decode(clip.content());

    assertThat(facts.state()).isEqualTo(State.READ);
    assertThat(facts.millis()).isEqualTo(3750);
    assertThat(frames).hasSize(16);
  }

  /** Twenty frames in a fifth of a second, then one a second. */
  @Test
  void frames_are_chosen_by_time_and_not_by_number() {
    LongUnaryOperator uneven = i -> i < 20 ? i * 10 : (i - 19) * 1000;

    ClipFacts facts = decode(PhoneClip.stream(litAtUpperLeft(), 24, uneven).content());

    assertThat(facts.millis()).isEqualTo(4000);
    assertThat(frames).hasSize(5);
  }

  @Test
  void the_first_frame_is_the_beginning_whatever_its_time_stamp_says() {
    ClipFacts facts =
        decode(PhoneClip.stream(litAtUpperLeft(), 8, i -> 200_000 + i * 250).content());

    assertThat(facts.state()).isEqualTo(State.READ);
    assertThat(facts.millis()).isEqualTo(1750);
  }

  @Test
  void G1_ninety_seconds_are_read_and_one_more_is_too_long() {
    LongUnaryOperator seconds = i -> i * 1000;

    assertThat(decode(PhoneClip.stream(litAtUpperLeft(), 91, seconds).content()).state())
        .isEqualTo(State.READ);
    assertThat(decode(PhoneClip.stream(litAtUpperLeft(), 92, seconds).content()).state())
        .isEqualTo(State.TOO_LONG);
  }

  @Test
  void G1_a_header_that_says_one_second_is_not_believed() {
    PhoneClip honest = PhoneClip.webm(litAtUpperLeft(), 92, i -> i * 1000);
    assertThat(honest.duration()).isPositive();

    assertThat(decode(honest.saidToLast(1000).content()).state()).isEqualTo(State.TOO_LONG);
  }

  private static long evenly(long frame) {
    return frame * 250;
  }

  private static BufferedImage litAtUpperLeft() {
    BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(20, 20, 20));
    g.fillRect(0, 0, WIDE, HIGH);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 48, 48);
    g.dispose();
    return image;
  }

  private ClipFacts decode(byte[] content) {
    frames.clear();
    return ClipDecoder.decode(content, frames::add);
  }
}
