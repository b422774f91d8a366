package org.parvis.adapter.persistence.verification;

import static java.util.stream.Collectors.toMap;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.Verdict;

/** The engine's findings as JSON. */
final class StoredFindings {
  private StoredFindings() {}

  static String write(Findings findings) {
    return JsonText.object()
        .add("verdict", findings.verdict().name())
        .add("reasons", JsonText.ofNames(findings.reasons()))
        .add("read", JsonText.ofStrings(fields(findings.read())))
        .add("flags", JsonText.ofList(findings.flags()))
        .add("versions", JsonText.ofStrings(findings.versions()))
        .add("at", findings.at().toString())
        .build()
        .toString();
  }

  static Findings read(String text) {
    JsonObject findings = JsonText.readObject(text);
    return new Findings(
        Verdict.valueOf(findings.getString("verdict")),
        JsonText.names(findings.getJsonArray("reasons"), RefusalReason.class),
        new ReadDocument(
            JsonText.strings(findings.getJsonObject("read")).entrySet().stream()
                .collect(toMap(e -> ReadDocument.Field.valueOf(e.getKey()), Map.Entry::getValue))),
        JsonText.list(findings.getJsonArray("flags")),
        JsonText.strings(findings.getJsonObject("versions")),
        Instant.parse(findings.getString("at")));
  }

  private static Map<String, String> fields(ReadDocument document) {
    return document.fields().entrySet().stream()
        .collect(toMap(field -> field.getKey().name(), Map.Entry::getValue));
  }
}
