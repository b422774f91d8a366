package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.kyc.engine.CheckTerms.Expected;
import org.parvis.adapter.kyc.engine.CheckTerms.Names;
import org.parvis.adapter.kyc.engine.mrz.CheckedField;
import org.parvis.adapter.kyc.engine.video.WebmFilm;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;

/** Recordings of rendered cards, from the container to the report. */
class CheckTest {
  private static Models models;

  @BeforeAll
  static void load() {
    models = new Models();
  }

  @AfterAll
  static void release() {
    models.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clean", "mild", "medium", "dark"})
  void a_card_is_read_exactly(String circumstances) {
    Camera camera =
        switch (circumstances) {
          case "clean" -> Camera.clean();
          case "mild" -> Camera.mild();
          case "medium" -> Camera.medium();
          default -> Camera.dark();
        };

    Report report =
        check(
            on(Specimens.TODAY),
            Role.DOCUMENT_BACK,
            Specimens.back(circumstances, Specimens.MARTIN, camera));

    assertThat(report.reading().orElseThrow().text().lines()).isEqualTo(Specimens.MARTIN.lines());
    assertThat(report.reading().orElseThrow().isCertain()).isTrue();
    assertThat(report.reasons()).isEmpty();
  }

  @Test
  void a_card_held_upside_down_is_read() {
    Camera camera = new Camera(960, 720, .8, 0, 0, .5, 2, 1, 0);
    Film film = Film.ofDocument(turned(Specimens.MARTIN.back()), camera);

    Report report = check(on(Specimens.TODAY), Role.DOCUMENT_BACK, WebmFilm.of(film));

    assertThat(report.reading().orElseThrow().text().lines()).isEqualTo(Specimens.MARTIN.lines());
  }

  private static java.awt.image.BufferedImage turned(java.awt.image.BufferedImage image) {
    var turned =
        new java.awt.image.BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        turned.setRGB(image.getWidth() - 1 - x, image.getHeight() - 1 - y, image.getRGB(x, y));
      }
    }
    return turned;
  }

  @Test
  void a_front_that_a_report_had_to_read_is_not_read_for_the_next_one() {
    Check first = new Check(models, on(Specimens.TODAY));
    first.watch(Role.DOCUMENT_FRONT, Specimens.oldFront());
    Report report = first.report();

    Check.ReadLate late = first.readLate().orElseThrow();
    assertThat(late.place()).isZero();
    assertThat(late.side().frames()).isEmpty();
    Check next = new Check(models, on(Specimens.TODAY));
    next.add(late.side());
    assertThat(next.report().reading()).isEqualTo(report.reading()).isPresent();
    assertThat(next.readLate()).isEmpty();
  }

  @Test
  void a_whole_file_passes_to_a_person_without_a_flag() {
    Check check =
        new Check(
            models,
            new CheckTerms(
                Specimens.TODAY,
                Optional.of(new Names("Maëlys-Gaëlle Marie", "Martin")),
                Optional.of(LocalDate.of(1990, 7, 13)),
                Optional.of(new Expected(DocumentKind.IDENTITY_CARD, "FRA")),
                false));
    check.watch(Role.DOCUMENT_FRONT, Specimens.front());
    check.watch(Role.DOCUMENT_BACK, Specimens.back());
    check.watch(Role.FACE, Specimens.face());

    Report report = check.report();

    assertThat(report.reasons()).isEmpty();
    assertThat(report.flags()).isEmpty();
    assertThat(report.proofs())
        .contains(Proof.DOCUMENT_READ, Proof.PORTRAIT_FOUND, Proof.DOCUMENT_IN_COLOUR);
    assertThat(report.advice()).isEmpty();
    assertThat(report.clips().get(0).faces().medianWidth()).isGreaterThan(Policy.LEAST_PORTRAIT);
    assertThat(report.clips().get(2).faces().isSeenOften()).isTrue();
  }

  @Nested
  class Refused {
    @Test
    void a_card_that_expired_yesterday() {
      Report report = check(on(Specimens.TODAY), Role.DOCUMENT_BACK, Specimens.expiredBack());

      assertThat(report.reading().orElseThrow().text().lines()).isEqualTo(Specimens.DURAND.lines());
      assertThat(report.reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
    }

    @Test
    void a_blurred_card() {
      Report report =
          check(
              on(Specimens.TODAY),
              Role.DOCUMENT_BACK,
              Specimens.back("blurred", Specimens.MARTIN, Camera.blurred()));

      assertThat(report.reading()).isEmpty();
      assertThat(report.reasons())
          .isSubsetOf(
              RefusalReason.DOCUMENT_BLURRED,
              RefusalReason.MRZ_UNREADABLE,
              RefusalReason.DOCUMENT_CUT_OFF)
          .isNotEmpty();
    }

    /** Where no frame is sharp, those with a reflection have the most edges. */
    @Test
    void a_blurred_card_that_a_reflection_passed_over_for_being_blurred() {
      Camera bright = Camera.blurred().inLight(1.05);

      Report report =
          check(
              on(Specimens.TODAY),
              Role.DOCUMENT_BACK,
              Specimens.back("blurred and bright", Specimens.MARTIN, bright));

      assertThat(report.clips().get(0).quality().glare()).isGreaterThan(Policy.GLARING);
      assertThat(report.reasons()).containsExactly(RefusalReason.DOCUMENT_BLURRED);
    }

    @Test
    void a_forged_check_digit_on_which_frames_agree() {
      Report report = check(on(Specimens.TODAY), Role.DOCUMENT_BACK, Specimens.forgedBack());

      assertThat(report.reading().orElseThrow().text().lines())
          .isEqualTo(Specimens.MARTIN.forged().lines());
      assertThat(report.reading().orElseThrow().text().checkDigits())
          .containsEntry(CheckedField.COMPOSITE, false);
      assertThat(report.reasons()).containsExactly(RefusalReason.MRZ_CHECK_DIGIT_WRONG);
    }

    @Test
    void a_table_without_a_document() {
      Report report = check(on(Specimens.TODAY), Role.DOCUMENT_BACK, Specimens.nothing());

      assertThat(report.reasons()).containsExactly(RefusalReason.DOCUMENT_CUT_OFF);
      assertThat(report.flags()).contains(Flag.NO_TEXT_LINE);
    }

    @Test
    void the_front_filmed_as_the_back() {
      Report report = check(on(Specimens.TODAY), Role.DOCUMENT_BACK, Specimens.front());

      assertThat(report.reasons()).containsExactly(RefusalReason.DOCUMENT_BACK_MISSING);
    }

    @Test
    void a_recording_without_a_face() {
      Report report = check(on(Specimens.TODAY), Role.FACE, Specimens.nothing());

      assertThat(report.reasons()).containsExactly(RefusalReason.FACE_NOT_VISIBLE);
    }

    @Test
    void a_recording_of_half_a_second() {
      byte[] content = WebmFilm.of(Film.ofFace(320, 240).ofFrames(8));

      Report report = check(on(Specimens.TODAY), Role.FACE, content);

      assertThat(report.reasons()).contains(RefusalReason.CAPTURE_TOO_SHORT);
    }

    @Test
    void a_photograph_where_a_recording_is_wanted() throws Exception {
      CheckTerms filmed =
          new CheckTerms(
              Specimens.TODAY, Optional.empty(), Optional.empty(), Optional.empty(), false);

      Report report = check(filmed, Role.DOCUMENT_BACK, png());

      assertThat(report.reasons()).containsExactly(RefusalReason.VIDEO_UNREADABLE);
    }
  }

  @Nested
  class Flagged {
    @Test
    void a_recording_that_could_not_be_examined_and_what_it_would_have_shown_is_not_missed() {
      Check check = new Check(models, on(Specimens.TODAY));
      check.watch(Role.DOCUMENT_FRONT, Specimens.front());
      check.add(ClipAnalysis.unexamined(Role.DOCUMENT_BACK));

      Report report = check.report();

      assertThat(report.reasons()).isEmpty();
      assertThat(report.flags()).containsExactly(Flag.CLIP_NOT_EXAMINED);
      assertThat(report.proofs()).isEmpty();
    }

    @Test
    void a_single_photograph_is_read_but_never_certain() throws Exception {
      Report report = check(on(LocalDate.of(2040, 1, 1)), Role.DOCUMENT, png());

      assertThat(report.reading().orElseThrow().text().lines()).isEqualTo(Specimens.MARTIN.lines());
      assertThat(report.reasons()).isEmpty();
      assertThat(report.flags()).contains(Flag.ONE_FRAME_ONLY, Flag.EXPIRED_UNCERTAIN);
    }

    @Test
    void another_name_and_another_birth_date() {
      CheckTerms terms =
          new CheckTerms(
              Specimens.TODAY,
              Optional.of(new Names("Anna", "Dupont")),
              Optional.of(LocalDate.of(1991, 7, 13)),
              Optional.empty(),
              false);

      Report report = check(terms, Role.DOCUMENT_BACK, Specimens.back());

      assertThat(report.reasons()).isEmpty();
      assertThat(report.flags())
          .containsExactlyInAnyOrder(Flag.NAME_DIFFERS, Flag.BIRTH_DATE_DIFFERS);
    }

    @Test
    void print_of_less_than_ten_pixels_a_character() {
      Camera far = new Camera(640, 480, .5, 2, 0, .3, 1, 1, 0);

      Report report =
          check(
              on(LocalDate.of(2040, 1, 1)),
              Role.DOCUMENT_BACK,
              Specimens.back("far", Specimens.MARTIN, far));

      report
          .reading()
          .ifPresent(
              reading -> {
                assertThat(reading.pixelsPerCharacter()).isLessThan(10);
                assertThat(reading.isCertain()).isFalse();
              });
      assertThat(report.reasons())
          .doesNotContain(RefusalReason.DOCUMENT_EXPIRED, RefusalReason.MRZ_CHECK_DIGIT_WRONG);
    }
  }

  private static byte[] png() throws java.io.IOException {
    var out = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(Specimens.MARTIN.back(), "png", out);
    return out.toByteArray();
  }

  private static CheckTerms on(LocalDate day) {
    return new CheckTerms(day, Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  private static Report check(CheckTerms terms, Role role, byte[] content) {
    Check check = new Check(models, terms);
    check.watch(role, content);
    Report report = check.report();
    assertThat(Check.possibleReasons()).containsAll(report.reasons());
    return report;
  }
}
