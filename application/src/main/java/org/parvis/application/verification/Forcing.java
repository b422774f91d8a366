package org.parvis.application.verification;

import java.util.Optional;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Findings;

/** Bends findings as a trainer wants them, where the installation rehearses; nowhere else. */
public final class Forcing {
  private final Optional<ForcedOutcomes> outcomes;

  private Forcing(Optional<ForcedOutcomes> outcomes) {
    this.outcomes = outcomes;
  }

  public static Forcing inRehearsal(ForcedOutcomes outcomes) {
    return new Forcing(Optional.of(outcomes));
  }

  /** Production: whatever may be stored, nothing is forced. */
  public static Forcing never() {
    return new Forcing(Optional.empty());
  }

  Findings bend(MemberId member, Findings found) {
    return outcomes
        .flatMap(kept -> kept.of(member))
        .map(wanted -> wanted.bend(found))
        .orElse(found);
  }

  /** Where forced outcomes are kept; empty where there are none. */
  public Optional<ForcedOutcomes> outcomes() {
    return outcomes;
  }
}
