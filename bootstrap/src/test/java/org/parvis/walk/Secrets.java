package org.parvis.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What was typed, sent or filmed and must never be found in a log. */
final class Secrets {
  private final Set<String> all = new LinkedHashSet<>();

  void add(String secret) {
    all.add(secret);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Those that a text holds; one of digits alone counts where it is no part of a longer number. */
  List<String> in(String text) {
    return all.stream()
        .filter(
            secret ->
                Pattern.compile("(?<!\\d)" + Pattern.quote(secret) + "(?!\\d)")
                    .matcher(text)
                    .find())
        .toList();
  }
}
