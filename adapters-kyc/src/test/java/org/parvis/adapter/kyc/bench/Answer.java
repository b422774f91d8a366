package org.parvis.adapter.kyc.bench;

import java.util.List;
import java.util.Set;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;

/**
 * How one check ended and what it cost.
 *
 * @param failure why there is no answer, else empty
 * @param millis from the request to the answer, as the caller waits
 * @param cpuMillis of the engine's processes
 * @param peakMegabytes highest resident memory of one of them
 */
record Answer(
    Ending ending,
    Set<RefusalReason> reasons,
    Set<Proof> proofs,
    List<String> flags,
    String failure,
    Reading reading,
    long millis,
    long cpuMillis,
    long peakMegabytes) {
  Answer {
    reasons = Set.copyOf(reasons);
    proofs = Set.copyOf(proofs);
    flags = List.copyOf(flags);
  }
}
