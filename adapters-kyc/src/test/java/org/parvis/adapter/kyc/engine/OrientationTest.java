package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.kyc.engine.image.Orientation;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.specimen.Camera;

/** Documents held the wrong way round, and cameras that exchange left and right. */
class OrientationTest {
  private static final Camera CAMERA = new Camera(960, 720, .8, 2, 0, .5, 2, 1, 0);

  private static Models models;

  @BeforeAll
  static void load() {
    models = new Models();
  }

  @AfterAll
  static void release() {
    models.close();
  }

  @ParameterizedTest(name = "{0} quarters, mirrored {1}")
  @CsvSource({"0,false", "1,false", "2,false", "3,false", "0,true", "1,true", "2,true", "3,true"})
  void a_zone_is_read_the_way_round_in_which_it_makes_sense(int quarters, boolean mirrored) {
    Orientation needed = new Orientation(quarters, mirrored);
    List<Picture> frames =
        IntStream.range(0, 2)
            .mapToObj(i -> CAMERA.shoot(Specimens.MARTIN.back(), 0, 0, new Random(i)))
            .map(image -> inverse(Picture.of(image), needed))
            .toList();

    MrzReader.Sight sight =
        new MrzReader(models.glyphs()).look(frames, Deadline.in(Duration.ofSeconds(20)));

    assertThat(sight.orientation()).isEqualTo(needed);
    assertThat(sight.result().reading().map(MrzReading::isCertain)).contains(true);
    assertThat(sight.result().reading().orElseThrow().text().lines())
        .isEqualTo(Specimens.MARTIN.lines());
  }

  @Test
  void where_there_is_no_print_nothing_is_turned() {
    List<Picture> frames = List.of(Picture.of(CAMERA.shootNothing(new Random(1))));

    MrzReader.Sight sight =
        new MrzReader(models.glyphs()).look(frames, Deadline.in(Duration.ofSeconds(20)));

    assertThat(sight.orientation()).isEqualTo(Orientation.AS_FILMED);
    assertThat(sight.result().reading()).isEmpty();
  }

  /** What must be done to a picture so that the orientation brings it upright again. */
  private static Picture inverse(Picture upright, Orientation orientation) {
    Picture turned = upright.turned(-orientation.quarters());
    return orientation.mirrored() ? turned.mirrored() : turned;
  }
}
