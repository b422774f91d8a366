package org.parvis.domain.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine found in the recordings of an attempt. It decides nothing by itself: what follows
 * is the policy's to say.
 *
 * @param reasons what the recordings themselves show to be wrong
 * @param proofs what was positively established
 * @param flags stable codes of doubts that a person has to look at, for example NAME_DIFFERS or
 *     PITCH_TOO_SMALL
 * @param advice stable codes of remarks for the reviewer only; nothing hangs on them
 * @param read what it read from the document
 * @param versions engine, policy and model versions, and thresholds, by name
 * @param at when the check ended
 */
public record Findings(
    Set<RefusalReason> reasons,
    Set<Proof> proofs,
    List<String> flags,
    List<String> advice,
    ReadDocument read,
    Map<String, String> versions,
    Instant at) {
  public Findings {
    reasons = Set.copyOf(reasons);
    proofs = Set.copyOf(proofs);
    flags = List.copyOf(flags);
    advice = List.copyOf(advice);
    versions = Map.copyOf(versions);
  }

  /** The same, without this proof. */
  public Findings without(Proof proof) {
    Set<Proof> fewer = new HashSet<>(proofs);
    fewer.remove(proof);
    return new Findings(reasons, fewer, flags, advice, read, versions, at);
  }

  /** The same, with one more doubt. */
  public Findings flagging(String flag) {
    if (flags.contains(flag)) {
      return this;
    }
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return new Findings(reasons, proofs, more, advice, read, versions, at);
  }

  /** Whether a trainer in a rehearsal said what is found; the recordings did not. */
  public boolean isForced() {
    return versions.containsKey(ForcedOutcome.KEY);
  }
}
