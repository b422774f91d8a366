package org.parvis.adapter.kyc.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuadTest {
  private static final Quad TILTED =
      new Quad(new Point(10, 0), new Point(110, 20), new Point(100, 70), new Point(0, 50));

  @Test
  void it_knows_its_size_and_tilt() {
    assertThat(TILTED.width()).isCloseTo(Math.hypot(100, 20), within(1e-9));
    assertThat(TILTED.height()).isCloseTo(Math.hypot(10, 50), within(1e-9));
    assertThat(TILTED.tilt()).isCloseTo(Math.atan2(20, 100), within(1e-9));
    assertThat(TILTED.area()).isCloseTo(5200, within(1e-9));
  }

  @Test
  void it_contains_what_lies_inside_or_nearly_so() {
    assertThat(TILTED.contains(new Point(50, 30), 0)).isTrue();
    assertThat(TILTED.contains(new Point(50, 2), 0)).isFalse();
    assertThat(TILTED.contains(new Point(50, 2), 8)).isTrue();
  }

  @Test
  void shares_of_it_are_places() {
    assertThat(TILTED.at(0, 0)).isEqualTo(TILTED.topLeft());
    assertThat(TILTED.at(1, 1)).isEqualTo(TILTED.bottomRight());
    assertThat(TILTED.at(.5, .5)).isEqualTo(new Point(55, 35));
  }

  @Test
  void a_dark_table_around_a_document_does_not_make_it_dark() {
    byte[] rgb = new byte[200 * 100 * 3];
    for (int y = 20; y < 80; y++) {
      java.util.Arrays.fill(rgb, (y * 200 + 50) * 3, (y * 200 + 150) * 3, (byte) 200);
    }
    Picture picture = Picture.ofRgb(200, 100, rgb);
    Quad document =
        new Quad(new Point(52, 22), new Point(148, 22), new Point(148, 78), new Point(52, 78));

    Quality whole = Quality.of(picture);
    Quality alone = Quality.of(picture.grey(), document);

    assertThat(whole.light()).isCloseTo(60, within(1.0));
    assertThat(whole.dark()).isCloseTo(.7, within(.02));
    assertThat(alone.light()).isCloseTo(200, within(1.0));
    assertThat(alone.dark()).isZero();
    assertThat(alone.sharpness()).isLessThan(1);
  }
}
