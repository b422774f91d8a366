package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.ListedSpecimen;

/**
 * Pictures of specimens that may be lent for tests but not published. They lie beside the
 * repository, if at all, and are filmed as from a tripod. What counts is what was read exactly, as
 * a person transcribed it letter by letter: check digits that hold prove no reading.
 */
class RealSpecimensTest {
  private static final int FRAMES = 3;

  private static List<Outcome> outcomes = List.of();

  private record Outcome(ListedSpecimen specimen, Optional<MrzReading> reading) {
    boolean isPromised() {
      return specimen.isConforming() && specimen.isLargeEnough();
    }

    boolean isExact() {
      return reading.filter(read -> read.text().lines().equals(specimen.printed())).isPresent();
    }

    boolean isCertain() {
      return reading.filter(MrzReading::isCertain).isPresent();
    }
  }

  @BeforeAll
  static void read_all() throws IOException {
    List<ListedSpecimen> lent = ListedSpecimen.lent();
    List<Outcome> read = new ArrayList<>();
    try (Models models = new Models()) {
      MrzReader reader = new MrzReader(models.glyphs());
      for (ListedSpecimen specimen : lent) {
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
    List<Outcome> promised = outcomes.stream().filter(Outcome::isPromised).toList();

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
    assertThat(outcomes.stream().filter(o -> !o.specimen().isConforming()))
        .isNotEmpty()
        .noneMatch(Outcome::isCertain);
  }

  private static Optional<MrzReading> read(ListedSpecimen specimen, MrzReader reader)
      throws IOException {
    Film film = Film.ofImage(specimen.picture());
    List<Picture> frames = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      frames.add(Picture.of(film.frame(i)));
    }
    return reader.read(frames, Deadline.in(Duration.ofSeconds(20))).reading();
  }
}
