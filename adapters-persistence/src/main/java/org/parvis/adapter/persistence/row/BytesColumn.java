package org.parvis.adapter.persistence.row;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Base64;
import org.parvis.domain.shared.Bytes;

/** Binary content as base64url text: the same column type on every database, and comparable. */
@Converter(autoApply = true)
public final class BytesColumn implements AttributeConverter<Bytes, String> {
  @Override
  public String convertToDatabaseColumn(Bytes content) {
    return content == null
        ? null
        : Base64.getUrlEncoder().withoutPadding().encodeToString(content.toArray());
  }

  @Override
  public Bytes convertToEntityAttribute(String stored) {
    return stored == null ? null : Bytes.of(Base64.getUrlDecoder().decode(stored));
  }
}
