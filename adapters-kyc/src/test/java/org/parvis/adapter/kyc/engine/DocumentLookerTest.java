package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.kyc.engine.document.DocumentLooker;
import org.parvis.adapter.kyc.engine.document.DocumentLooker.Look;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.domain.verification.RefusalReason;

/** Rendered documents as a camera sees them: where they lie and what can be told of them. */
class DocumentLookerTest {
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
  void a_card_is_found_with_its_size_its_colour_and_its_portrait() {
    Look look = look(frames(Camera.mild(), Specimens.MARTIN.front(), 0, 0));

    // The card takes .66 of 1280 pixels and is 85.6 mm wide.
    assertThat(look.sight().isFound()).isTrue();
    assertThat(look.sight().isCutOff()).isFalse();
    assertThat(look.sight().pixelsPerCharacter()).isCloseTo(.66 * 1280 * 2.54 / 85.6, within(1.5));
    assertThat(look.sight().isInColour()).isTrue();
    assertThat(look.sight().looksLikeScreen()).isFalse();
    assertThat(look.portraits()).hasSize(FRAMES);
    assertThat(look.portraits())
        .allSatisfy(portrait -> assertThat(portrait.widthAsFilmed()).isGreaterThan(36));
  }

  @Test
  void the_zone_tells_where_the_back_lies() {
    List<Picture> frames = frames(Camera.medium(), Specimens.MARTIN.back(), .03, .02);
    MrzReader.Sight read =
        new MrzReader(models.glyphs()).look(frames, Deadline.in(Duration.ofSeconds(20)));

    Look look = looker().look(frames, Optional.of(read));

    assertThat(look.sight().found()).isEqualTo(FRAMES);
    assertThat(look.sight().isCutOff()).isFalse();
    assertThat(look.sight().isInColour()).isTrue();
    assertThat(look.portraits()).isEmpty();
  }

  @Test
  void light_is_measured_on_the_document_and_not_on_the_table() {
    Camera far = Camera.clean().withShare(.45);

    DocumentSight near = look(frames(Camera.clean(), Specimens.MARTIN.front(), 0, 0)).sight();
    DocumentSight away = look(frames(far, Specimens.MARTIN.front(), 0, 0)).sight();

    assertThat(away.isFound()).isTrue();
    assertThat(away.quality().light()).isCloseTo(near.quality().light(), within(6.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"right", "below"})
  void a_card_that_goes_on_beyond_the_picture_is_cut_off(String where) {
    boolean right = where.equals("right");

    Look look =
        look(frames(Camera.mild(), Specimens.MARTIN.front(), right ? .32 : 0, right ? 0 : .36));

    assertThat(look.sight().isCutOff()).isTrue();
  }

  @Test
  void a_table_is_no_document() {
    List<Picture> frames =
        IntStream.range(0, FRAMES)
            .mapToObj(i -> Picture.of(Camera.mild().shootNothing(new Random(i))))
            .toList();

    Look look = look(frames);

    assertThat(look.sight().found()).isZero();
    assertThat(look.sight().isInColour()).isFalse();
    assertThat(look.portraits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_portrait_on_its_side_is_brought_upright(int quarters) {
    List<Picture> turned =
        frames(Camera.clean(), Specimens.MARTIN.front(), 0, 0).stream()
            .map(frame -> frame.turned(quarters))
            .toList();

    Look look = look(turned);

    assertThat(look.sight().isFound()).isTrue();
    assertThat(look.portraits()).hasSize(FRAMES);
    assertThat(models.faces().find(look.portraits().get(0).picture())).isNotEmpty();
  }

  @Test
  void the_first_frame_alone_does_not_say_which_way_round() {
    List<Picture> frames = new ArrayList<>();
    frames.add(Picture.of(Camera.mild().shootNothing(new Random(1))));
    frames(Camera.mild(), Specimens.MARTIN.front(), 0, 0).stream()
        .limit(2)
        .map(frame -> frame.turned(3))
        .forEach(frames::add);

    Look look = look(frames);

    assertThat(look.portraits()).hasSize(2);
    assertThat(look.whole()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "2, false", "3, false"})
  void only_a_face_the_right_way_round_looks_ahead(int quarters, boolean ahead) {
    Picture turned = Picture.of(Specimens.MARTIN.front()).turned(quarters);

    assertThat(
            models.faces().find(turned).stream()
                .anyMatch(face -> models.landmarks().find(turned, face).straightness() > .2))
        .isEqualTo(ahead);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void a_side_without_zone_and_face_is_brought_upright_by_its_outline(int quarters) {
    List<Picture> turned =
        frames(Camera.mild(), Specimens.OLD_CARD.back(), 0, 0).stream()
            .map(frame -> frame.turned(quarters))
            .toList();

    DocumentSight sight = look(turned).sight();

    // A dark table would be seen with it.
    assertThat(sight.found()).isEqualTo(FRAMES);
    assertThat(sight.isCutOff()).isFalse();
    assertThat(sight.quality().light()).isGreaterThan(150);
  }

  @Test
  void a_side_that_is_cut_off_is_not_turned_for_it() {
    Look look = look(frames(Camera.mild(), Specimens.OLD_CARD.back(), .34, 0));

    assertThat(look.sight().isCutOff()).isTrue();
  }

  @Test
  void a_zone_that_cannot_be_read_because_the_card_is_cut_off_is_refused_for_that() {
    DocumentSight cut =
        new DocumentSight(FRAMES, FRAMES, 2, 20, new Quality(500, 150, 0, 0), .2, 0, false);
    Check check =
        new Check(
            models,
            new CheckTerms(
                Specimens.TODAY, Optional.empty(), Optional.empty(), Optional.empty(), false));
    check.add(
        new ClipAnalysis(
            Role.DOCUMENT_BACK,
            new ClipFacts(ClipFacts.State.READ, 1280, 720, 4000, 16, true),
            false,
            cut.quality(),
            FaceCount.NONE,
            cut,
            Optional.of(new MrzReader.Result(true, false, Optional.empty())),
            List.of(),
            0));

    assertThat(check.report().reasons()).containsExactly(RefusalReason.DOCUMENT_CUT_OFF);
  }

  private static Look look(List<Picture> frames) {
    return looker().look(frames, Optional.empty());
  }

  private static DocumentLooker looker() {
    return new DocumentLooker(models.faces(), models.landmarks());
  }

  private static List<Picture> frames(
      Camera camera, BufferedImage side, double right, double down) {
    return IntStream.range(0, FRAMES)
        .mapToObj(i -> Picture.of(camera.shoot(side, right, down, new Random(i))))
        .toList();
  }
}
