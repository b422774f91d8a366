package org.parvis.adapter.kyc.bench;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report says of the machine-readable zone and of the time it took.
 *
 * @param lines as read; empty when nothing was
 * @param isValid whether all check digits hold
 * @param isCertain whether the engine would hang a decision on it
 * @param pixelsPerCharacter 0 when nothing was read
 * @param millis by stage, in the engine's own words; {@code all} for the whole
 */
record Reading(
    List<String> lines,
    boolean isValid,
    boolean isCertain,
    double pixelsPerCharacter,
    Map<String, Long> millis) {
  static final Reading NOTHING = new Reading(List.of(), false, false, 0, Map.of());

  Reading {
    lines = List.copyOf(lines);
    millis = Map.copyOf(millis);
  }

  static Reading of(String report) {
    try (JsonReader reader = Json.createReader(new StringReader(report))) {
      JsonObject json = reader.readObject();
      Map<String, Long> millis = millis(json);
      if (!json.containsKey("document")) {
        return new Reading(List.of(), false, false, 0, millis);
      }
      JsonObject document = json.getJsonObject("document");
      List<String> lines =
          document.getJsonArray("lines").getValuesAs(JsonString.class).stream()
              .map(JsonString::getString)
              .toList();
      boolean valid =
          document.getJsonObject("checkDigits").values().stream().allMatch(JsonValue.TRUE::equals);
      return new Reading(
          lines,
          valid,
          document.getBoolean("certain"),
          document.getJsonNumber("pixelsPerCharacter").doubleValue(),
          millis);
    }
  }

  /** One number for the whole, or one for each stage. */
  private static Map<String, Long> millis(JsonObject json) {
    Map<String, Long> millis = new TreeMap<>();
    JsonValue told = json.getOrDefault("ms", JsonValue.NULL);
    if (told instanceof JsonNumber whole) {
      millis.put("all", whole.longValue());
    } else if (told instanceof JsonObject stages) {
      stages.forEach((name, value) -> millis.put(name, ((JsonNumber) value).longValue()));
    }
    return millis;
  }
}
