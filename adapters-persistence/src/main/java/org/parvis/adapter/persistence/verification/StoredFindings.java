package org.parvis.adapter.persistence.verification;

import static java.util.stream.Collectors.toMap;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.RefusalReason;

/** The engine's findings as JSON. */
final class StoredFindings {
  private StoredFindings() {}

  static String write(Findings findings) {
    return JsonText.object()
        .add("reasons", JsonText.ofNames(findings.reasons()))
        .add("proofs", JsonText.ofNames(findings.proofs()))
        .add("flags", JsonText.ofList(findings.flags()))
        .add("advice", JsonText.ofList(findings.advice()))
        .add("read", JsonText.ofStrings(fields(findings.read())))
        .add("versions", JsonText.ofStrings(findings.versions()))
        .add("at", findings.at().toString())
        .build()
        .toString();
  }

  static Findings read(String text) {
    JsonObject findings = JsonText.readObject(text);
    return new Findings(
        JsonText.names(findings.getJsonArray("reasons"), RefusalReason.class),
        JsonText.names(words(findings, "proofs"), Proof.class),
        JsonText.list(findings.getJsonArray("flags")),
        JsonText.list(words(findings, "advice")),
        new ReadDocument(
            JsonText.strings(findings.getJsonObject("read")).entrySet().stream()
                .collect(toMap(e -> ReadDocument.Field.valueOf(e.getKey()), Map.Entry::getValue))),
        JsonText.strings(findings.getJsonObject("versions")),
        Instant.parse(findings.getString("at")));
  }

  /** Rows from before the engine said these words have none: nothing was proved then. */
  private static JsonArray words(JsonObject findings, String name) {
    return findings.containsKey(name) ? findings.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
  }

  private static Map<String, String> fields(ReadDocument document) {
    return document.fields().entrySet().stream()
        .collect(toMap(field -> field.getKey().name(), Map.Entry::getValue));
  }
}
