package org.parvis.domain.verification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one place that says what follows from findings. Any reason refuses. Without a reason, one
 * flag or one missing proof is a doubt, and a doubt goes to a person (security.md H4). Only where
 * nothing is missing, and the institution lets it, is an identity approved without one.
 *
 * @param approves whether the institution lets this policy approve; otherwise a person does
 */
public record DecisionPolicy(boolean approves) {
  /** Of these rules: a change that can decide something else is a new version. */
  public static final String VERSION = "2026-11-a";

  static final String VERSION_KEY = "decision";
  private static final String APPROVES_KEY = "decision.approves";

  /** What follows from the findings in the recordings of this document. */
  public Ruling rule(DocumentChoice document, Findings findings) {
    if (!findings.reasons().isEmpty()) {
      return new Ruling.Refuse(findings.reasons());
    }
    boolean proved = findings.proofs().containsAll(required(document.kind()));
    return approves && proved && findings.flags().isEmpty()
        ? new Ruling.Approve()
        : new Ruling.Review();
  }

  /**
   * The proofs without which a document is never approved by the policy. A passport has one side
   * only. No document is exempt from {@link Proof#DOCUMENT_VALID}: where the zone carries no date,
   * as on the French card of 1994, a dated rule has to prove it, or a person looks.
   */
  public static Set<Proof> required(DocumentKind kind) {
    return switch (kind) {
      case IDENTITY_CARD -> EnumSet.allOf(Proof.class);
      case PASSPORT -> EnumSet.complementOf(EnumSet.of(Proof.SIDES_BELONG_TOGETHER));
    };
  }

  /** What a decision on these findings rests on: versions and thresholds by name. */
  public Map<String, String> basis(Findings findings) {
    Map<String, String> basis = new TreeMap<>(findings.versions());
    basis.put(VERSION_KEY, VERSION);
    basis.put(APPROVES_KEY, Boolean.toString(approves));
    return basis;
  }
}
