package org.parvis.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentListTest {
  @TempDir private Path folder;

  @Test
  void the_list_that_is_shipped_begins_with_france_and_its_documents() {
    DocumentList shipped = read(Map.of()).documents();

    assertThat(shipped.version()).isNotBlank();
    assertThat(shipped.countries().entrySet().iterator().next())
        .isEqualTo(entry("FR", Set.of("identity-card", "passport")));
    assertThat(shipped.countries()).hasSizeGreaterThan(5);
  }

  @Test
  void the_institutions_own_file_takes_its_place() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("list.txt"),
            "# ours\nversion = ours-3\n\nPRT = passport\nFRA=identity-card , passport\n");

    DocumentList list = read(Map.of("parvis.documents.list", file.toString())).documents();

    assertThat(list.version()).isEqualTo("ours-3");
    assertThat(list.countries())
        .containsExactly(
            entry("PT", Set.of("passport")), entry("FR", Set.of("identity-card", "passport")));
  }

  @ParameterizedTest
  @CsvSource({
    "'version=1|FR = passport', 'line 2: ''FR'' is no country'",
    "'version=1|fra = passport', 'line 2: ''fra'' is no country'",
    "'version=1|FRA = passport|XYZ = passport', 'line 3: ''XYZ'' is no country'",
    "'version=1|FRA = licence', 'line 2: ''licence'' is not one of identity-card'",
    "'version=1|FRA', 'line 2: '''' is not one of identity-card'",
    "'version=1|FRA = passport,', 'line 2: '''' is not one of identity-card'",
    "'version=1|FRA = passport|FRA = passport', 'line 3: FRA is listed twice'",
    "'FRA = passport', 'a line like version = 2026-11 is missing'",
    "'version=two words|FRA = passport', 'a line like version = 2026-11 is missing'",
    "'version=1|', 'no country is listed'"
  })
  void what_is_wrong_is_told_by_line(String lines, String problem) {
    List<String> problems = new ArrayList<>();

    DocumentList.parse(List.of(lines.split("\\|", -1)), problems::add);

    assertThat(problems).singleElement().asString().startsWith(problem);
  }

  @Test
  void a_wrong_list_stops_the_start_and_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("list.txt"), "version=1\nFRX = passport\n");

    assertThat(refused(file)).singleElement().asString().contains("parvis.documents.list: line 2");
    assertThat(refused(folder.resolve("none.txt")))
        .singleElement()
        .asString()
        .contains("parvis.documents.list: the file", "cannot be read");
  }

  @Test
  void what_is_no_text_is_not_read() throws IOException {
    Path file = Files.write(folder.resolve("list.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(refused(file)).singleElement().asString().contains("cannot be read as text");
  }

  private static List<String> refused(Path file) {
    return catchThrowableOfType(
            ConfigurationRefused.class,
            () -> read(Map.of("parvis.documents.list", file.toString())))
        .problems();
  }

  private static ParvisConfiguration read(Map<String, String> settings) {
    Map<String, String> all = new java.util.HashMap<>(settings);
    all.put("parvis.mode", "rehearsal");
    return ParvisConfiguration.read(SettingSource.of(all));
  }
}
