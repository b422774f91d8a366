package org.parvis.texts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of one subject in French and English.
 *
 * @param path where the files lie, without language and ending
 */
record Bundle(Path path, Map<String, String> french, Map<String, String> english) {
  private static final Pattern FILE = Pattern.compile("(.+)_(fr|en)\\.properties");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

  /** All bundles below a folder of main sources. */
  static List<Bundle> below(Path root) throws IOException {
    return Sources.below(root, ".properties").stream()
        .map(Path::toString)
        .map(FILE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> Path.of(matcher.group(1)))
        .distinct()
        .sorted()
        .map(path -> new Bundle(path, read(path, "_fr"), read(path, "_en")))
        .toList();
  }

  /** What is wrong with this bundle, one line each. */
  List<String> defects() {
    var keys = new TreeSet<>(french.keySet());
    keys.addAll(english.keySet());
    var found = new ArrayList<String>();
    for (String key : keys) {
      String fr = french.get(key);
      String en = english.get(key);
      if (fr == null || fr.isBlank()) {
        found.add("%s: no French text for %s".formatted(name(), key));
      }
      if (en == null || en.isBlank()) {
        found.add("%s: no English text for %s".formatted(name(), key));
      }
      if (fr != null && en != null && !placeholders(fr).equals(placeholders(en))) {
        found.add(
            "%s: %s fills in %s in French, %s in English"
                .formatted(name(), key, placeholders(fr), placeholders(en)));
      }
    }
    return found;
  }

  private String name() {
    return String.valueOf(path.getFileName());
  }

  private static TreeSet<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> read(Path path, String language) {
    Path file = Path.of(path + language + ".properties");
    if (language.equals("_fr") && !Files.exists(file)) {
      // The default of a family of bundles may carry no language: it is French then.
      file = Path.of(path + ".properties");
    }
    var texts = new TreeMap<String, String>();
    if (Files.exists(file)) {
      var properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }
    return texts;
  }
}
