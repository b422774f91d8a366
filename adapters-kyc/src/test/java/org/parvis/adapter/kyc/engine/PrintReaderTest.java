package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.kyc.engine.document.DocumentLooker;
import org.parvis.adapter.kyc.engine.document.DocumentLooker.Whole;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzText;
import org.parvis.adapter.kyc.engine.text.PrintedSide;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.SpecimenCard;

/** Rendered fronts as a camera sees them: what is read of their print. */
class PrintReaderTest {
  private static final int FRAMES = 3;

  private static Models models;

  @BeforeAll
  static void load() {
    models = new Models();
  }

  @AfterAll
  static void release() {
    models.close();
  }

  @Test
  void number_and_surname_of_a_front_are_read() {
    assertThat(agree(Specimens.MARTIN, Specimens.MARTIN, Camera.mild())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_front_on_its_side_is_read_as_well(int quarters) {
    List<Picture> turned =
        frames(Specimens.MARTIN.front(), Camera.clean()).stream()
            .map(frame -> frame.turned(quarters))
            .toList();

    assertThat(printed(turned)).anyMatch(print(Specimens.MARTIN)::agreesWith);
  }

  @Test
  void the_front_of_another_card_does_not_agree_with_a_zone() {
    assertThat(agree(Specimens.MARTIN, Specimens.DURAND, Camera.mild())).isFalse();
  }

  @Test
  void work_that_is_late_is_left() {
    Whole whole = whole(frames(Specimens.MARTIN.front(), Camera.mild())).get(0);

    PrintedSide side =
        models.print().read(whole.picture(), whole.document(), Deadline.in(Duration.ZERO));

    assertThat(side.lines()).isEmpty();
  }

  private static boolean agree(SpecimenCard front, SpecimenCard back, Camera camera) {
    return printed(frames(front.front(), camera)).stream().anyMatch(print(back)::agreesWith);
  }

  private static PrintOfTheFront print(SpecimenCard card) {
    return new PrintOfTheFront(
        MrzFields.of(new MrzText(MrzFormat.TD1, card.lines()), Specimens.TODAY));
  }

  private static List<PrintedSide> printed(List<Picture> frames) {
    Deadline deadline = Deadline.in(Duration.ofSeconds(20));
    return whole(frames).stream()
        .map(whole -> models.print().read(whole.picture(), whole.document(), deadline))
        .toList();
  }

  private static List<Whole> whole(List<Picture> frames) {
    return new DocumentLooker(models.faces(), models.landmarks())
        .look(frames, Optional.empty())
        .whole();
  }

  private static List<Picture> frames(BufferedImage side, Camera camera) {
    return IntStream.range(0, FRAMES)
        .mapToObj(i -> Picture.of(camera.shoot(side, 0, 0, new Random(i))))
        .toList();
  }
}
