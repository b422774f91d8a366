package org.parvis.domain.verification;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a trainer wants the next checks of a member to come to, in a rehearsal. It changes what is
 * found and never how that is decided: the same policy rules.
 *
 * @param reasons why, where a refusal is forced; else empty
 */
public record ForcedOutcome(Kind kind, Set<RefusalReason> reasons) {
  /** The outcomes that can be rehearsed. */
  public enum Kind {
    /** Everything is proved. */
    APPROVED,
    REFUSED,
    /** Everything is read, and one doubt remains. */
    UNDER_REVIEW,
    /** The engine does not answer. */
    ENGINE_UNAVAILABLE
  }

  /** The flag of findings that were made without the engine. */
  public static final String UNAVAILABLE = "ENGINE_UNAVAILABLE";

  /** The flag of a doubt that nobody has but the trainer. */
  public static final String DOUBT = "FORCED_DOUBT";

  static final String KEY = "forced";

  public ForcedOutcome {
    reasons = Set.copyOf(reasons);
    if ((kind == Kind.REFUSED) == reasons.isEmpty()) {
      throw new IllegalArgumentException("a forced refusal has reasons, and nothing else has");
    }
  }

  /** What was found, bent to what is wanted, and saying so. What was read stays as it was. */
  public Findings bend(Findings found) {
    Map<String, String> versions = new TreeMap<>(found.versions());
    versions.put(KEY, kind.name());
    return new Findings(
        reasons,
        kind == Kind.APPROVED || kind == Kind.UNDER_REVIEW ? EnumSet.allOf(Proof.class) : Set.of(),
        switch (kind) {
          case APPROVED, REFUSED -> List.of();
          case UNDER_REVIEW -> List.of(DOUBT);
          case ENGINE_UNAVAILABLE -> List.of(UNAVAILABLE);
        },
        found.advice(),
        kind == Kind.ENGINE_UNAVAILABLE ? ReadDocument.NOTHING : found.read(),
        versions,
        found.at());
  }
}
