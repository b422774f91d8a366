package org.parvis.adapter.persistence.verification;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.domain.verification.Challenge;
import org.parvis.domain.verification.Movement;

/** A challenge as JSON. */
final class StoredChallenge {
  private StoredChallenge() {}

  static String write(Challenge challenge) {
    return JsonText.object()
        .add("movements", JsonText.ofList(challenge.movements().stream().map(Enum::name).toList()))
        .add("drawnAt", challenge.drawnAt().toString())
        .add("draw", challenge.draw())
        .build()
        .toString();
  }

  static Challenge read(String text) {
    JsonObject challenge = JsonText.readObject(text);
    return new Challenge(
        JsonText.list(challenge.getJsonArray("movements")).stream().map(Movement::valueOf).toList(),
        Instant.parse(challenge.getString("drawnAt")),
        challenge.getInt("draw"));
  }
}
