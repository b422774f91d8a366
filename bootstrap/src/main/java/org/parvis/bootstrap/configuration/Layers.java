package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is set before the server starts: options of the command over environment over file over what
 * follows from them.
 */
final class Layers implements SettingSource {
  static final String OPTION = "option";
  static final String ENVIRONMENT = "environment";
  static final String FILE = "file";
  static final String REHEARSAL = "default, as nothing is configured";
  static final String DEFAULT = "default";

  /** How the process starts, where it listens and keeps its data: not what it is used for. */
  private static final Set<String> PLACES =
      Set.of(
          "parvis.port",
          "parvis.operator-port",
          "parvis.listen",
          "parvis.data",
          "parvis.engine.folder",
          "parvis.warm-up");

  private final Map<String, String> options;
  private final Map<String, String> environment;
  private final Map<String, String> file;

  Layers(Map<String, String> options, Map<String, String> environment, Map<String, String> file) {
    this.options = Map.copyOf(options);
    this.environment =
        environment.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("PARVIS_") && !entry.getValue().isBlank())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    this.file = Map.copyOf(file);
  }

  /**
   * Lines {@code key = value}; a line that begins with # is a comment. Nothing is escaped, nothing
   * continues.
   */
  static Map<String, String> parse(List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int equals = text.indexOf('=');
      String key = (equals < 0 ? text : text.substring(0, equals)).strip();
      values.put(key, equals < 0 ? "" : text.substring(equals + 1).strip());
    }
    return values;
  }

  static Map<String, String> read(Path file) {
    try {
      return Files.exists(file) ? parse(Files.readAllLines(file)) : Map.of();
    } catch (IOException unreadable) {
      throw new ConfigurationRefused(List.of(file + " cannot be read."));
    }
  }

  @Override
  public Optional<String> value(String key) {
    return found(key).map(Found::value);
  }

  String origin(String key) {
    return found(key).map(Found::origin).orElse(DEFAULT);
  }

  @Override
  public Set<String> claimed() {
    Set<String> claimed = new LinkedHashSet<>(file.keySet());
    claimed.addAll(environment.keySet());
    return claimed;
  }

  private record Found(String value, String origin) {}

  private Optional<Found> found(String key) {
    String variable = SettingSource.variable(key);
    if (options.containsKey(key)) {
      return Optional.of(new Found(options.get(key), OPTION));
    }
    if (environment.containsKey(variable)) {
      return Optional.of(new Found(environment.get(variable), ENVIRONMENT));
    }
    if (file.containsKey(key) && !file.get(key).isEmpty()) {
      return Optional.of(new Found(file.get(key), FILE));
    }
    if (key.equals("parvis.mode") && nothingConfigured()) {
      return Optional.of(new Found("rehearsal", REHEARSAL));
    }
    return Optional.empty();
  }

  private boolean nothingConfigured() {
    Set<String> places = PLACES.stream().map(SettingSource::variable).collect(Collectors.toSet());
    return PLACES.containsAll(file.keySet()) && places.containsAll(environment.keySet());
  }
}
