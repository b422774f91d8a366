package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.specimen.Film;

/**
 * Pictures of specimens that may be lent for tests but not published. They lie beside the
 * repository, if at all, and are filmed as from a tripod. What counts is what was read exactly, as
 * a person transcribed it letter by letter: check digits that hold prove no reading.
 */
class RealSpecimensTest {
  private static final Path FOLDER = Path.of("../../shared/specimens").normalize();
  private static final int FRAMES = 3;

  /** Pixels a character: fewer are not promised (ADR 0025). */
  private static final double ENOUGH = 10;

  private static List<Outcome> outcomes = List.of();

  private record Specimen(String file, List<String> printed, String expected, double pitch) {
    boolean isPromised() {
      return expected.equals("valid") && pitch >= ENOUGH;
    }
  }

  private record Outcome(Specimen specimen, Optional<MrzReading> reading) {
    boolean isExact() {
      return reading.filter(read -> read.text().lines().equals(specimen.printed())).isPresent();
    }

    boolean isCertain() {
      return reading.filter(MrzReading::isCertain).isPresent();
    }
  }

  @BeforeAll
  static void read_all() throws IOException {
    Path manifest = FOLDER.resolve("manifest.csv");
    assumeTrue(
        Files.isReadable(manifest),
        "skipped: there is no folder ../shared/specimens beside the repository");
    List<Outcome> read = new ArrayList<>();
    try (Models models = new Models();
        Stream<String> lines = Files.lines(manifest)) {
      MrzReader reader = new MrzReader(models.glyphs());
      for (Specimen specimen : lines.skip(1).map(RealSpecimensTest::specimen).toList()) {
        read.add(new Outcome(specimen, read(specimen, reader)));
      }
    }
    outcomes = read;
  }

  @AfterAll
  static void forget() {
    outcomes = List.of();
  }

  @Test
  void of_conforming_documents_of_ten_pixels_a_character_96_in_100_are_read_exactly() {
    List<Outcome> promised = outcomes.stream().filter(o -> o.specimen().isPromised()).toList();

    assertThat(promised).hasSizeGreaterThan(10);
    List<String> missed =
        promised.stream().filter(o -> !o.isExact()).map(o -> o.specimen().file()).toList();
    assertThat(missed).hasSizeLessThanOrEqualTo((int) (.04 * promised.size()));
  }

  @Test
  void nothing_is_taken_as_certain_that_is_not_printed_so() {
    assertThat(outcomes.stream().filter(Outcome::isCertain)).allMatch(Outcome::isExact);
  }

  @Test
  void a_print_that_does_not_conform_is_never_certain() {
    assertThat(outcomes.stream().filter(o -> !o.specimen().expected().equals("valid")))
        .isNotEmpty()
        .noneMatch(Outcome::isCertain);
  }

  private static Optional<MrzReading> read(Specimen specimen, MrzReader reader) throws IOException {
    Film film = Film.ofImage(ImageIO.read(FOLDER.resolve(specimen.file()).toFile()));
    List<Picture> frames = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      frames.add(Picture.of(film.frame(i)));
    }
    return reader.read(frames, Deadline.in(Duration.ofSeconds(20))).reading();
  }

  private static Specimen specimen(String line) {
    List<String> columns = columns(line);
    return new Specimen(
        columns.get(0),
        columns.subList(6, 9).stream().filter(text -> !text.isEmpty()).toList(),
        columns.get(10),
        Double.parseDouble(columns.get(12)));
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    StringBuilder column = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        columns.add(column.toString());
        column.setLength(0);
      } else {
        column.append(c);
      }
    }
    columns.add(column.toString());
    return columns;
  }
}
