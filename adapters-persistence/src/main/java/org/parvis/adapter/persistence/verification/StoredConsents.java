package org.parvis.adapter.persistence.verification;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.domain.member.Language;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.Consent;

/** Consents and refusals as JSON. */
final class StoredConsents {
  private StoredConsents() {}

  static String write(List<Consent> consents) {
    JsonArrayBuilder array = JsonText.array();
    for (Consent consent : consents) {
      array.add(
          JsonText.object()
              .add("text", consent.text())
              .add("sha256", HexFormat.of().formatHex(consent.sha256().toArray()))
              .add("language", consent.language().name())
              .add("given", consent.given())
              .add("at", consent.at().toString()));
    }
    return array.build().toString();
  }

  static List<Consent> read(String text) {
    return JsonText.readArray(text).getValuesAs(StoredConsents::consent);
  }

  private static Consent consent(JsonValue value) {
    JsonObject consent = value.asJsonObject();
    return new Consent(
        consent.getString("text"),
        Bytes.of(HexFormat.of().parseHex(consent.getString("sha256"))),
        Language.valueOf(consent.getString("language")),
        consent.getBoolean("given"),
        Instant.parse(consent.getString("at")));
  }
}
