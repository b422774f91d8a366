package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The institution's list of documents as its file says it: {@code version = …}, then one line a
 * country with what is accepted of it, the first country first.
 *
 * @param version as the institution calls it
 * @param countries kinds of document by ISO 3166-1 alpha-2 code, in the order of the file
 */
public record DocumentList(String version, Map<String, Set<String>> countries) {
  /** The kinds that a line can name. */
  public static final List<String> KINDS = List.of("identity-card", "passport");

  private static final String SHIPPED = "documents.txt";
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  public DocumentList {
    countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
  }

  /** The list that comes with Parvis. */
  static DocumentList shipped() {
    return parse(
        shippedLines(),
        problem -> {
          throw new IllegalStateException(problem);
        });
  }

  /** Reads a file; what is wrong with it is told by line, and nothing is guessed. */
  static DocumentList read(Path file, Consumer<String> problems) {
    try {
      return parse(Files.readAllLines(file, StandardCharsets.UTF_8), problems);
    } catch (IOException unreadable) {
      problems.accept("the file " + file + " cannot be read as text in UTF-8");
      return shipped();
    }
  }

  static DocumentList parse(List<String> lines, Consumer<String> problems) {
    String version = "";
    Map<String, Set<String>> countries = new LinkedHashMap<>();
    boolean named = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int number = i + 1;
      Consumer<String> here = what -> problems.accept("line " + number + ": " + what);
      String[] sides = line.split("=", 2);
      String name = sides[0].strip();
      String value = sides.length > 1 ? sides[1].strip() : "";
      if (name.equals("version")) {
        version = value;
      } else {
        named = true;
        country(name, value, countries, here);
      }
    }
    if (!version.matches("[A-Za-z0-9._-]{1,40}")) {
      problems.accept("a line like version = 2026-11 is missing");
    }
    if (!named) {
      problems.accept("no country is listed");
    }
    return new DocumentList(version, countries);
  }

  private static void country(
      String name, String value, Map<String, Set<String>> countries, Consumer<String> here) {
    String code = TWO_LETTERS.get(name);
    if (code == null) {
      here.accept("'" + name + "' is no country of ISO 3166-1 in three letters, like FRA");
      return;
    }
    Set<String> kinds = new TreeSet<>();
    for (String kind : value.split(",", -1)) {
      if (KINDS.contains(kind.strip())) {
        kinds.add(kind.strip());
      } else {
        here.accept("'" + kind.strip() + "' is not one of " + String.join(", ", KINDS));
      }
    }
    if (countries.putIfAbsent(code, Set.copyOf(kinds)) != null) {
      here.accept(name + " is listed twice");
    }
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
      codes.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
    }
    return Map.copyOf(codes);
  }

  private static List<String> shippedLines() {
    try (InputStream in =
        Objects.requireNonNull(DocumentList.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
