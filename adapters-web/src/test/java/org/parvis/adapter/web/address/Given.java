package org.parvis.adapter.web.address;

import java.util.Map;

/** What a request brings along, for pages under test. */
public final class Given {
  private Given() {}

  public static GivenValues nothing() {
    return of(Map.of());
  }

  public static GivenValues of(String name, String value) {
    return of(Map.of(name, value));
  }

  private static GivenValues of(Map<String, String> values) {
    return new GivenValues() {
      @Override
      public String value(String name) {
        return values.getOrDefault(name, "");
      }
    };
  }
}
