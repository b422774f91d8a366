package org.parvis.requirements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of {@code mutations.txt}: which requirements must have a mutation, and the mutations.
 * How it is written stands at its head.
 */
record MutationTable(Set<String> required, List<Mutation> mutations) {
  MutationTable {
    required = Set.copyOf(required);
    mutations = List.copyOf(mutations);
  }

  static MutationTable committed() {
    try (InputStream table = MutationTable.class.getResourceAsStream("mutations.txt")) {
      return parse(new String(table.readAllBytes(), UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static MutationTable parse(String text) {
    Set<String> required = new TreeSet<>();
    List<Mutation> mutations = new ArrayList<>();
    Entry entry = null;
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("required ")) {
        required.addAll(RequirementIds.listedIn(line.substring("required ".length())));
      } else if (line.startsWith("  ")) {
        if (entry == null) {
          throw new IllegalArgumentException("no mutation has begun before: " + line);
        }
        entry.read(line);
      } else {
        if (entry != null) {
          mutations.add(entry.done());
        }
        entry = new Entry(line);
      }
    }
    if (entry != null) {
      mutations.add(entry.done());
    }
    return new MutationTable(required, mutations);
  }

  /** The required ids that no mutation is about. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(required);
    mutations.forEach(mutation -> missing.remove(mutation.id()));
    return missing;
  }

  /** A mutation while its lines are read. */
  private static final class Entry {
    private final String id;
    private final String title;
    private final List<String> found = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> tests = new ArrayList<>();
    private String source = "";

    Entry(String head) {
      String[] parts = head.split("\\s+", 2);
      id = RequirementIds.listedIn(parts[0]).iterator().next();
      title = parts.length < 2 ? "" : parts[1];
    }

    void read(String line) {
      String word = line.strip().split(" ", 2)[0];
      int start = line.indexOf(word) + word.length() + 1;
      String rest = start > line.length() ? "" : line.substring(start);
      switch (word) {
        case "in" -> source = rest;
        case "find" -> found.add(rest);
        case "write" -> written.add(rest);
        case "red" -> tests.add(rest);
        default -> throw new IllegalArgumentException("'" + word + "' is no word of this table");
      }
    }

    Mutation done() {
      if (title.isEmpty() || source.isEmpty() || found.isEmpty() || tests.isEmpty()) {
        throw new IllegalArgumentException("a mutation of " + id + " lacks a line");
      }
      return new Mutation(
          id, title, source, String.join("\n", found), String.join("\n", written), tests);
    }
  }
}
