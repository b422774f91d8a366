package org.parvis.adapter.kyc.embedded;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.RecordingPrint;
import org.parvis.domain.verification.RefusalReason;

/**
 * Translates the engine's report into the words of the domain. The process that printed it has
 * looked at hostile input, so nothing is taken that does not have exactly the expected form.
 */
final class EngineReport {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final Pattern PRINTED = Pattern.compile("[A-Z0-9< ]{1,60}");
  private static final Pattern FRAME = Pattern.compile("[0-9a-f]{1,16}");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,80}");
  private static final Map<String, Field> FIELDS =
      Map.of(
          "issuer", Field.ISSUING_STATE,
          "number", Field.DOCUMENT_NUMBER,
          "surname", Field.BIRTH_NAME,
          "givenNames", Field.GIVEN_NAMES,
          "nationality", Field.NATIONALITY,
          "sex", Field.SEX);
  private static final List<Field> LINES = List.of(Field.LINE_1, Field.LINE_2, Field.LINE_3);
  private static final int MOST_ENTRIES = 100;

  private EngineReport() {}

  /** Empty when it is not a report. */
  static Optional<Findings> translate(String text, Instant at) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return Optional.of(findings(reader.readObject(), at));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | DateTimeException notAReport) {
      return Optional.empty();
    }
  }

  /** The prints of the recordings, in the order in which these were sent; empty as above. */
  static Optional<List<List<Long>>> prints(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      List<JsonObject> clips =
          reader.readObject().getJsonArray("clips").getValuesAs(JsonObject.class);
      return Optional.of(clips.stream().map(EngineReport::print).toList());
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException notAReport) {
      return Optional.empty();
    }
  }

  private static List<Long> print(JsonObject clip) {
    List<JsonString> frames = clip.getJsonArray("print").getValuesAs(JsonString.class);
    if (frames.size() > RecordingPrint.MOST_FRAMES) {
      throw new IllegalArgumentException("more frames than a print has");
    }
    return frames.stream()
        .map(frame -> Long.parseUnsignedLong(checked(frame.getString(), FRAME), 16))
        .toList();
  }

  private static Findings findings(JsonObject json, Instant at) {
    ReadDocument read =
        json.containsKey("document") ? read(json.getJsonObject("document")) : ReadDocument.NOTHING;
    Set<Proof> proofs = words(json, "proofs", Proof.class);
    if (proofs.contains(Proof.RECORDINGS_NEW)) {
      throw new IllegalArgumentException("a process that sees one attempt cannot know that");
    }
    return new Findings(
        words(json, "reasons", RefusalReason.class),
        proofs,
        codes(json, "flags"),
        codes(json, "advice"),
        read,
        versions(json),
        at);
  }

  /** A word that the domain does not know, or that is said twice, makes it no report. */
  private static <E extends Enum<E>> Set<E> words(JsonObject json, String name, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    for (String word : strings(json, name)) {
      if (!words.add(Enum.valueOf(type, word))) {
        throw new IllegalArgumentException("a word is said twice");
      }
    }
    return words;
  }

  private static List<String> codes(JsonObject json, String name) {
    List<String> codes = strings(json, name);
    codes.forEach(code -> checked(code, CODE));
    return codes;
  }

  private static ReadDocument read(JsonObject document) {
    Map<Field, String> read = new EnumMap<>(Field.class);
    put(read, Field.FORMAT, document.getString("format"));
    List<String> lines = strings(document, "lines");
    for (int i = 0; i < lines.size(); i++) {
      put(read, LINES.get(i), lines.get(i));
    }
    JsonObject fields = document.getJsonObject("fields");
    FIELDS.forEach((name, field) -> put(read, field, fields.getString(name)));
    putDate(read, Field.BIRTH_DATE, fields, "birthDate");
    putDate(read, Field.EXPIRY_DATE, fields, "expiryDate");
    return new ReadDocument(read);
  }

  private static void put(Map<Field, String> read, Field field, String value) {
    if (!value.isEmpty()) {
      read.put(field, checked(value, PRINTED));
    }
  }

  private static void putDate(
      Map<Field, String> read, Field field, JsonObject fields, String name) {
    if (fields.containsKey(name)) {
      read.put(field, LocalDate.parse(fields.getString(name)).toString());
    }
  }

  private static Map<String, String> versions(JsonObject json) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("engine", checked(json.getString("engine"), VERSION));
    versions.put("policy", checked(json.getString("policy"), VERSION));
    JsonObject models = json.getJsonObject("models");
    limited(models.size());
    models.forEach(
        (name, value) ->
            versions.put(
                "model." + checked(name, VERSION),
                checked(((JsonString) value).getString(), VERSION)));
    JsonObject thresholds = json.getJsonObject("thresholds");
    limited(thresholds.size());
    thresholds.forEach(
        (name, value) ->
            versions.put(
                "threshold." + checked(name, CODE),
                checked(((JsonNumber) value).bigDecimalValue().toPlainString(), VERSION)));
    return versions;
  }

  private static List<String> strings(JsonObject json, String name) {
    List<String> strings =
        json.getJsonArray(name).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    limited(strings.size());
    return strings;
  }

  private static void limited(int entries) {
    if (entries > MOST_ENTRIES) {
      throw new IllegalArgumentException("more entries than a report has");
    }
  }

  private static String checked(String value, Pattern form) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException("not in the form of a report");
    }
    return value;
  }
}
