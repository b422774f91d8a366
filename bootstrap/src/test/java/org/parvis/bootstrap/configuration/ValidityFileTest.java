package org.parvis.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.domain.verification.validity.DocumentValidityRules;
import org.parvis.domain.verification.validity.ValidityRulesText;

class ValidityFileTest {
  private static final String KEY = "parvis.documents.validity";

  @TempDir private Path folder;

  @Test
  void the_rules_that_are_shipped_are_right_and_each_says_where_it_is_written() {
    List<String> problems = new ArrayList<>();
    DocumentValidityRules shipped =
        ValidityRulesText.parse(read(Map.of()).validity().text().lines().toList(), problems::add);

    assertThat(problems).isEmpty();
    assertThat(shipped.rules()).hasSizeGreaterThan(4);
    assertThat(shipped.rules()).allMatch(rule -> rule.source().matches(".*\\d{4}.*"));
  }

  @Test
  void the_institutions_own_file_takes_their_place() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rules.txt"),
            "version = ours-3\nvalid 15 years | FRA | FRID | any | adult | ours\n");

    assertThat(read(Map.of(KEY, file.toString())).validity().text()).startsWith("version = ours-3");
  }

  @Test
  void a_wrong_file_stops_the_start_and_is_named() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rules.txt"), "version = 1\nvalid 15 years | FRA | FRID | any | all\n");

    assertThat(refused(file)).singleElement().asString().startsWith(KEY + ": line 2: a rule has");
    assertThat(refused(folder.resolve("none.txt")))
        .singleElement()
        .asString()
        .contains(KEY, "cannot be read");
  }

  @Test
  void more_than_the_engine_takes_is_refused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rules.txt"), "version = 1\n" + "# padding\n".repeat(6_100));

    assertThat(refused(file)).singleElement().asString().contains("longer than 60 kB");
  }

  private static List<String> refused(Path file) {
    return catchThrowableOfType(
            ConfigurationRefused.class, () -> read(Map.of(KEY, file.toString())))
        .problems();
  }

  private static ParvisConfiguration read(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("parvis.mode", "rehearsal");
    return ParvisConfiguration.read(SettingSource.of(all));
  }
}
