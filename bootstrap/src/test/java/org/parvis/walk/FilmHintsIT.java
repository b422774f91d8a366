package org.parvis.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.specimen.Camera;

/**
 * The hints while filming, as functions in the browser that reads them. What they measure is what
 * the engine measures of the same pictures, on a smaller one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilmHintsIT {
  private static final String SCRIPT = "/META-INF/resources/resources/js/film-hints.js";
  private static final double SERVER_BLURRED = 100;

  private static final String MEASURE =
      """
      async source => {
        const hints = window.parvisFilmHints;
        const image = new Image();
        image.src = source;
        await image.decode();
        const size = hints.sizeFor(image.naturalWidth, image.naturalHeight);
        const canvas = document.createElement('canvas');
        canvas.width = size.width;
        canvas.height = size.height;
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context.drawImage(image, 0, 0, size.width, size.height);
        const pixels = context.getImageData(0, 0, size.width, size.height).data;
        const seen = hints.measure(pixels, size.width, size.height);
        return [
          seen.sharpness, seen.light, seen.glare, hints.hint(seen, true), hints.hint(seen, false)
        ];
      }
      """;

  private Chromium chromium;
  private Page page;
  private double scale;

  private record Seen(double sharpness, double light, double glare, String document, String face) {}

  @BeforeAll
  void open(@TempDir Path folder) {
    chromium = new Chromium("about:", new FakeCamera(folder));
    page = chromium.person("fr", 390).newPage();
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(script()));
    scale = number(page.evaluate("window.parvisFilmHints.SHARPNESS_SCALE"));
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"clean", "mild", "medium", "dark", "blurred"})
  void light_and_glare_are_what_the_server_measures(String circumstances) {
    BufferedImage image = card(camera(circumstances));
    Quality server = Quality.of(Picture.of(image));
    Seen seen = seen(image);

    assertThat(seen.light()).isBetween(server.light() - 2, server.light() + 2);
    assertThat(seen.glare()).isBetween(server.glare() - .01, server.glare() + .01);
  }

  @Test
  void near_the_servers_threshold_sharpness_is_the_servers_by_one_factor() {
    int near = 0;
    for (double blur : new double[] {1.8, 2, 2.2, 2.5}) {
      for (double share : new double[] {.5, .6, .7}) {
        BufferedImage image = card(new Camera(1280, 720, share, 2, .01, blur, 4, .95, 0));
        double server = Quality.of(Picture.of(image)).sharpness();
        if (server > .6 * SERVER_BLURRED && server < 1.6 * SERVER_BLURRED) {
          near++;
          assertThat(seen(image).sharpness() / server)
              .as("blur %s, share %s, server %s", blur, share, server)
              .isBetween(.75 * scale, 1.25 * scale);
        }
      }
    }
    assertThat(near).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({
    "clean, '', ''",
    "mild, '', ''",
    "medium, '', ''",
    "dark, dark, dark",
    "blurred, blurred, ''",
    "far, far, ''",
    "nothing, outside, ''",
    "glaring, glare, ''"
  })
  void the_first_thing_to_mend_is_named(String circumstances, String document, String face) {
    BufferedImage image =
        switch (circumstances) {
          case "nothing" -> Camera.mild().shootNothing(new Random(3));
          case "glaring" -> glaring();
          default -> card(camera(circumstances));
        };
    Seen seen = seen(image);

    assertThat(seen.document()).as("%s", seen).isEqualTo(document);
    assertThat(seen.face()).isEqualTo(face);
  }

  @Test
  void a_picture_that_stands_upright_is_measured_upright() {
    assertThat(page.evaluate("window.parvisFilmHints.sizeFor(1080, 1920)"))
        .isEqualTo(Map.of("width", 180, "height", 320));
  }

  @Test
  void a_hint_is_said_when_it_lasts_and_never_two_within_a_second_and_a_half() {
    assertThat(
            answers(
                "speaker",
                "[[0,'dark'],[300,''],[600,'dark'],[1100,'dark'],[1300,'dark'],[1400,'far'],"
                    + "[2100,'far'],[2700,'far'],[2900,'far'],[3000,''],[3700,''],[4300,''],[4500,'']]"))
        .containsExactly(
            "", "", "", "", "dark", "dark", "dark", "dark", "far", "far", "far", "far", "");
  }

  @Test
  void a_good_second_begins_the_recording_once_and_two_bad_pictures_begin_it_anew() {
    assertThat(
            answers(
                "starter",
                "[[0,''],[700,'far'],[900,'far'],[1000,''],[1999,''],[2000,''],[4000,'']]"))
        .containsExactly(false, false, false, false, false, true, false);
  }

  @Test
  void a_hand_that_shook_once_does_not_hold_the_recording_up() {
    assertThat(answers("starter", "[[0,''],[250,''],[500,'blurred'],[750,''],[1000,'']]"))
        .containsExactly(false, false, false, false, true);
  }

  @Test
  void where_something_is_always_to_mend_nothing_begins_by_itself() {
    assertThat(answers("starter", "[[0,'dark'],[2000,'far'],[4000,'blurred'],[6000,'dark']]"))
        .containsOnly(false);
  }

  private List<Object> answers(String maker, String calls) {
    Object said =
        page.evaluate(
            "calls => { const say = window.parvisFilmHints."
                + maker
                + "(); return eval(calls).map(call => say(call[0], call[1])); }",
            calls);
    return new ArrayList<>((List<?>) said);
  }

  private static Camera camera(String circumstances) {
    return switch (circumstances) {
      case "clean" -> Camera.clean();
      case "medium" -> Camera.medium();
      case "dark" -> new Camera(1280, 720, .62, 3, .01, .8, 4, .15, 0);
      case "blurred" -> Camera.blurred();
      case "far" -> Camera.mild().withShare(.22);
      default -> Camera.mild();
    };
  }

  private static BufferedImage card(Camera camera) {
    return camera.shoot(Holder.ofAValidCard().card().back(), 0, 0, new Random(5));
  }

  /** A lamp in the card. */
  private static BufferedImage glaring() {
    BufferedImage image = card(Camera.mild());
    int[] white = new int[300 * 250];
    Arrays.fill(white, 0xffffff);
    image.setRGB(500, 200, 300, 250, white, 0, 300);
    return image;
  }

  private Seen seen(BufferedImage image) {
    List<?> seen = (List<?>) page.evaluate(MEASURE, "data:image/png;base64," + png(image));
    return new Seen(
        number(seen.get(0)),
        number(seen.get(1)),
        number(seen.get(2)),
        (String) seen.get(3),
        (String) seen.get(4));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static String png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(FilmHintsIT.class.getResourceAsStream(SCRIPT), SCRIPT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
