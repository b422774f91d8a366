package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.parvis.adapter.kyc.protocol.ShippedValidityRules;
import org.parvis.domain.verification.validity.ValidityRulesText;

/**
 * The institution's rules of validity as its file says them, found to be right: the engine reads
 * them again, in its own process.
 *
 * @param version as the institution calls them
 */
public record ValidityFile(String version, String text) {
  /** What the engine's request has room for, in bytes. */
  private static final int LONGEST = 60_000;

  static ValidityFile shipped() {
    return of(
        ShippedValidityRules.text(),
        problem -> {
          throw new IllegalStateException(problem);
        });
  }

  /** Reads a file; what is wrong with it is told by line, and nothing is guessed. */
  static ValidityFile read(Path file, Consumer<String> problems) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
        problems.accept("the file " + file + " is longer than 60 kB");
      }
      return of(text, problems);
    } catch (IOException unreadable) {
      problems.accept("the file " + file + " cannot be read as text in UTF-8");
      return shipped();
    }
  }

  private static ValidityFile of(String text, Consumer<String> problems) {
    return new ValidityFile(
        ValidityRulesText.parse(text.lines().toList(), problems).version(), text);
  }
}
