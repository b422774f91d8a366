package org.parvis.application.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * What the engine found, as a reviewer sees it.
 *
 * @param proofs what was positively established
 * @param missing what the document needs and nobody established
 * @param flags what a person has to look at
 * @param advice remarks on which nothing hangs
 * @param basis versions and thresholds by name
 * @param forced whether a rehearsal said so, and not the recordings
 */
public record CaseFindings(
    Set<Proof> proofs,
    Set<Proof> missing,
    List<String> flags,
    List<String> advice,
    Map<String, String> basis,
    boolean forced) {
  /** The engine has not spoken, or there is nothing to speak about. */
  public static final CaseFindings NONE =
      new CaseFindings(Set.of(), Set.of(), List.of(), List.of(), Map.of(), false);

  public CaseFindings {
    proofs = Set.copyOf(proofs);
    missing = Set.copyOf(missing);
    flags = List.copyOf(flags);
    advice = List.copyOf(advice);
    basis = Map.copyOf(basis);
  }

  static CaseFindings of(VerificationAttempt attempt) {
    return attempt.findings().map(found -> of(attempt, found)).orElse(NONE);
  }

  private static CaseFindings of(VerificationAttempt attempt, Findings found) {
    DocumentKind kind = attempt.document().orElseThrow().kind();
    Set<Proof> missing = DecisionPolicy.required(kind);
    missing.removeAll(found.proofs());
    return new CaseFindings(
        found.proofs(),
        missing,
        found.flags(),
        found.advice(),
        attempt.decision().map(made -> made.basis()).orElse(found.versions()),
        found.isForced());
  }
}
