package org.parvis.adapter.persistence.verification;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.RefusalReason;

/** A decision as JSON. */
final class StoredDecision {
  private StoredDecision() {}

  static String write(Decision decision) {
    JsonObjectBuilder object =
        JsonText.object()
            .add("approved", decision.approved())
            .add("reasons", JsonText.ofNames(decision.reasons()))
            .add("basis", JsonText.ofStrings(decision.basis()))
            .add("at", decision.at().toString());
    decision.reviewer().ifPresent(reviewer -> object.add("reviewer", reviewer.value().toString()));
    return object.build().toString();
  }

  static Decision read(String text) {
    JsonObject decision = JsonText.readObject(text);
    return new Decision(
        decision.getBoolean("approved"),
        JsonText.names(decision.getJsonArray("reasons"), RefusalReason.class),
        Optional.ofNullable(decision.getString("reviewer", null))
            .map(reviewer -> new MemberId(UUID.fromString(reviewer))),
        // Decisions from before this was kept were made by persons, or refused.
        decision.containsKey("basis")
            ? JsonText.strings(decision.getJsonObject("basis"))
            : Map.of(),
        Instant.parse(decision.getString("at")));
  }
}
