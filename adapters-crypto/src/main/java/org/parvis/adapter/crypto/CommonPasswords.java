package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that everybody uses, offline (security.md A2): the most frequent of any length, and
 * the most frequent of those that are long enough to be chosen here at all.
 */
public final class CommonPasswords {
  private static final List<String> LISTS =
      List.of("common-passwords.txt", "long-common-passwords.txt");

  private CommonPasswords() {}

  /** All of them in lower case. */
  public static Set<String> load() {
    return LISTS.stream()
        .flatMap(list -> read(list).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> read(String name) {
    try (InputStream list = CommonPasswords.class.getResourceAsStream(name)) {
      if (list == null) {
        throw new IllegalStateException("the list of common passwords is not packed: " + name);
      }
      return new BufferedReader(new InputStreamReader(list, UTF_8))
          .lines()
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
