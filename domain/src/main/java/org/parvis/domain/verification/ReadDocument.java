package org.parvis.domain.verification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.domain.shared.Sensitive;

/**
 * What was read from a document: field by field, as printed in its machine-readable zone. Personal
 * data through and through, so its text form shows nothing.
 */
public final class ReadDocument implements Sensitive {
  /** The fields that can be read. */
  public enum Field {
    FORMAT,
    DOCUMENT_NUMBER,
    ISSUING_STATE,
    NATIONALITY,
    BIRTH_NAME,
    GIVEN_NAMES,
    /** ISO 8601 date. */
    BIRTH_DATE,
    SEX,
    /** ISO 8601 date. */
    EXPIRY_DATE,
    LINE_1,
    LINE_2,
    LINE_3
  }

  /** Nothing could be read. */
  public static final ReadDocument NOTHING = new ReadDocument(Map.of());

  private final Map<Field, String> fields;

  public ReadDocument(Map<Field, String> fields) {
    this.fields = Map.copyOf(fields);
  }

  public Optional<String> field(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** All fields in the order of {@link Field}. */
  public Map<Field, String> fields() {
    return new TreeMap<>(fields);
  }

  public Optional<LocalDate> expiryDate() {
    return field(Field.EXPIRY_DATE).map(LocalDate::parse);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReadDocument that && that.fields.equals(fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields);
  }

  @Override
  public String toString() {
    return "ReadDocument[redacted]";
  }
}
