package org.parvis.domain.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine found in the recordings of an attempt.
 *
 * @param verdict what follows from them under the policy of that day
 * @param reasons why it refuses; empty when it passes on
 * @param read what it read from the document
 * @param flags stable codes of what a reviewer should look at, for example NAME_DIFFERS or
 *     PITCH_TOO_SMALL
 * @param versions engine, policy and model versions by name
 * @param at when the check ended
 */
public record Findings(
    Verdict verdict,
    Set<RefusalReason> reasons,
    ReadDocument read,
    List<String> flags,
    Map<String, String> versions,
    Instant at) {
  public Findings {
    reasons = Set.copyOf(reasons);
    flags = List.copyOf(flags);
    versions = Map.copyOf(versions);
    if ((verdict == Verdict.REFUSE) == reasons.isEmpty()) {
      throw new IllegalArgumentException("refusing needs reasons, passing on has none");
    }
  }
}
