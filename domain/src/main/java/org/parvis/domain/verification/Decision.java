package org.parvis.domain.verification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.MemberId;

/**
 * How an attempt ended.
 *
 * @param approved false when refused
 * @param reasons why it was refused; empty when approved
 * @param reviewer who decided; nobody when the policy did
 * @param basis what it rests on: versions of policy, engine and models, and thresholds, by name
 * @param at when it was decided
 */
public record Decision(
    boolean approved,
    Set<RefusalReason> reasons,
    Optional<MemberId> reviewer,
    Map<String, String> basis,
    Instant at) {
  public Decision {
    reasons = Set.copyOf(reasons);
    basis = Map.copyOf(basis);
    if (approved != reasons.isEmpty()) {
      throw new IllegalArgumentException("a refusal has reasons, an approval has none");
    }
    if (approved && reviewer.isEmpty() && !basis.containsKey(DecisionPolicy.VERSION_KEY)) {
      throw new IllegalArgumentException("only a person approves, or a policy that is named");
    }
  }

  /** By a person, who saw these findings. */
  public static Decision by(
      MemberId reviewer, Set<RefusalReason> reasons, Map<String, String> basis, Instant at) {
    return new Decision(reasons.isEmpty(), reasons, Optional.of(reviewer), basis, at);
  }

  static Decision byPolicy(Set<RefusalReason> reasons, Map<String, String> basis, Instant at) {
    return new Decision(reasons.isEmpty(), reasons, Optional.empty(), basis, at);
  }
}
