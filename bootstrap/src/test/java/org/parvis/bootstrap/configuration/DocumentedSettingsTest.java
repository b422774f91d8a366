package org.parvis.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file that operators read and the code that reads it say the same. */
class DocumentedSettingsTest {
  private static final Path FILE = Path.of("../parvis.properties");

  @Test
  void every_setting_is_documented_with_its_default() throws IOException {
    Map<String, String> standard = new LinkedHashMap<>();
    for (SettingReader.Setting setting : ParvisConfiguration.settings(SettingSource.of(Map.of()))) {
      standard.put(
          setting.key(),
          setting.standard().replace(Path.of("data").toAbsolutePath().toString(), "DATA"));
    }
    assertThat(documented()).containsExactlyInAnyOrderEntriesOf(standard);
  }

  @Test
  void nothing_is_set_as_shipped() throws IOException {
    assertThat(Layers.parse(Files.readAllLines(FILE))).isEmpty();
  }

  private static Map<String, String> documented() throws IOException {
    try (Stream<String> lines = Files.lines(FILE)) {
      List<String> settings =
          lines.filter(line -> line.startsWith("#parvis.")).map(line -> line.substring(1)).toList();
      return Layers.parse(settings);
    }
  }
}
