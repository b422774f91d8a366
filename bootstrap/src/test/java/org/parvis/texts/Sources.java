package org.parvis.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed main sources of all modules: never what was built from them. */
final class Sources {
  private Sources() {}

  static List<Path> below(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> file.toString().contains("/src/main/"))
          .filter(file -> !root.relativize(file).toString().contains("target/"))
          .sorted()
          .toList();
    }
  }
}
