package org.parvis.adapter.kyc.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReasonFamily;
import org.parvis.domain.verification.RefusalReason;

/** All that one check has found. It is for others to decide what follows. */
record Report(
    Set<RefusalReason> reasons,
    Set<Proof> proofs,
    Set<Flag> flags,
    Set<Advice> advice,
    Optional<MrzReading> reading,
    Optional<MrzFields> fields,
    List<ClipAnalysis> clips,
    long millis) {

  Report {
    reasons = Set.copyOf(reasons);
    proofs = Set.copyOf(proofs);
    flags = Set.copyOf(flags);
    advice = Set.copyOf(advice);
    clips = List.copyOf(clips);
  }

  /** Gathers what is found while the check goes on. */
  static final class Findings {
    private final Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
    private final Set<Proof> proofs = EnumSet.noneOf(Proof.class);
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final Set<Advice> advice = EnumSet.noneOf(Advice.class);

    void refuse(RefusalReason reason) {
      reasons.add(reason);
    }

    void prove(Proof proof) {
      proofs.add(proof);
    }

    void flag(Flag flag) {
      flags.add(flag);
    }

    void advise(Advice remark) {
      advice.add(remark);
    }

    /** Whether what was found so far is mended by another recording of the document. */
    boolean asksToFilmAgain() {
      return reasons.stream()
          .anyMatch(
              reason ->
                  reason.family() == ReasonFamily.CAPTURE
                      || reason == RefusalReason.MRZ_UNREADABLE);
    }

    Set<RefusalReason> reasons() {
      return reasons;
    }

    Set<Proof> proofs() {
      return proofs;
    }

    Set<Flag> flags() {
      return flags;
    }

    Set<Advice> advice() {
      return advice;
    }
  }
}
