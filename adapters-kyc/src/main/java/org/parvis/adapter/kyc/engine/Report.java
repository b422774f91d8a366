package org.parvis.adapter.kyc.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.Verdict;

/** All that one check has found. */
record Report(
    Set<RefusalReason> reasons,
    Set<Flag> flags,
    Optional<MrzReading> reading,
    Optional<MrzFields> fields,
    List<WatchedClip> clips,
    long millis) {

  Report {
    reasons = Set.copyOf(reasons);
    flags = Set.copyOf(flags);
    clips = List.copyOf(clips);
  }

  /** The engine refuses or passes on to a person; approving is not among its words. */
  Verdict verdict() {
    return reasons.isEmpty() ? Verdict.PASS_ON : Verdict.REFUSE;
  }

  /** Gathers reasons and flags while the check goes on. */
  static final class Findings {
    private final Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    void refuse(RefusalReason reason) {
      reasons.add(reason);
    }

    void flag(Flag flag) {
      flags.add(flag);
    }

    Set<RefusalReason> reasons() {
      return reasons;
    }

    Set<Flag> flags() {
      return flags;
    }
  }
}
