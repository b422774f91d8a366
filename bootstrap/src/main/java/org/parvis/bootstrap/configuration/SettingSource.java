package org.parvis.bootstrap.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the values come from: MicroProfile Config in the server, file and environment before it.
 */
public interface SettingSource {

  /** The value as it was written; empty when nobody set the key. */
  Optional<String> value(String key);

  /**
   * Every key or variable that somebody set and that claims to be ours, to find the misspelt ones.
   */
  Set<String> claimed();

  /** A source of fixed values, keyed as in {@code parvis.properties}. */
  static SettingSource of(Map<String, String> values) {
    Map<String, String> copy = Map.copyOf(values);
    return new SettingSource() {
      @Override
      public Optional<String> value(String key) {
        return Optional.ofNullable(copy.get(key));
      }

      @Override
      public Set<String> claimed() {
        return copy.keySet();
      }
    };
  }

  /** The environment variable that MicroProfile Config reads for a key. */
  static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
  }
}
