package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that everybody uses, offline (security.md A2). */
public final class CommonPasswords {
  private CommonPasswords() {}

  /** All of them in lower case. */
  public static Set<String> load() {
    try (InputStream list = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("the list of common passwords is not packed");
      }
      return new BufferedReader(new InputStreamReader(list, UTF_8))
          .lines()
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
