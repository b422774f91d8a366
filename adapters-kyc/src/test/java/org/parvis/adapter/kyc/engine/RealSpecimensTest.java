package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.kyc.engine.video.WebmFilm;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.specimen.Film;

/**
 * Pictures of specimens that may be lent for tests but not published. They lie beside the
 * repository, if at all, and are filmed as from a tripod.
 */
class RealSpecimensTest {
  private static final Path FOLDER = Path.of("../../shared/specimens").normalize();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fastmrz/td1.jpg",
        "passporteye/100_id-usa.jpg",
        "fastmrz/td3.jpg",
        "passporteye/100_pass2-uto.jpg",
        "imagejs/id1.jpg"
      })
  void a_filmed_specimen_is_read_exactly(String name) throws IOException {
    Path manifest = FOLDER.resolve("manifest.csv");
    assumeTrue(
        Files.isReadable(manifest),
        "skipped: there is no folder ../shared/specimens beside the repository");
    List<String> printed = printed(manifest, name);
    byte[] content = WebmFilm.of(Film.ofImage(ImageIO.read(FOLDER.resolve(name).toFile())));

    Report report;
    try (Models models = new Models()) {
      CheckTerms terms =
          new CheckTerms(
              LocalDate.of(2009, 1, 1),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false);
      Check check = new Check(models, terms);
      check.watch(Role.DOCUMENT, content);
      report = check.report();
    }

    assertThat(report.reading().orElseThrow().text().lines()).isEqualTo(printed);
    assertThat(report.reading().orElseThrow().text().isValid()).isTrue();
  }

  private static List<String> printed(Path manifest, String name) throws IOException {
    List<String> columns =
        Files.readAllLines(manifest).stream()
            .filter(line -> line.startsWith(name + ","))
            .map(RealSpecimensTest::columns)
            .findFirst()
            .orElseThrow();
    return columns.subList(6, 9).stream().filter(line -> !line.isEmpty()).toList();
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
