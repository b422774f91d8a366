package org.parvis.adapter.persistence.row;

import static java.util.stream.Collectors.toMap;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Parts of aggregates that nobody searches, kept as JSON in one column. */
public final class JsonText {
  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonText() {}

  public static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  public static JsonArrayBuilder array() {
    return JSON.createArrayBuilder();
  }

  public static JsonObject readObject(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  public static JsonArray readArray(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }

  /** Sorted by name, so that equal content is equal text. */
  public static JsonObject ofStrings(Map<String, String> content) {
    JsonObjectBuilder object = object();
    new TreeMap<>(content).forEach(object::add);
    return object.build();
  }

  public static Map<String, String> strings(JsonObject object) {
    return object.keySet().stream().collect(toMap(name -> name, object::getString));
  }

  public static JsonArray ofList(Collection<String> content) {
    JsonArrayBuilder array = array();
    content.forEach(array::add);
    return array.build();
  }

  public static List<String> list(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  /** Sorted, so that equal sets are equal text. */
  public static JsonArray ofNames(Collection<? extends Enum<?>> constants) {
    return ofList(constants.stream().map(Enum::name).sorted().toList());
  }

  public static <E extends Enum<E>> Set<E> names(JsonArray array, Class<E> type) {
    EnumSet<E> constants = EnumSet.noneOf(type);
    list(array).forEach(name -> constants.add(Enum.valueOf(type, name)));
    return constants;
  }
}
