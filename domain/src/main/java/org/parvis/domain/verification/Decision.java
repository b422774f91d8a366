package org.parvis.domain.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.MemberId;

/**
 * How an attempt ended.
 *
 * @param approved false when refused
 * @param reasons why it was refused; empty when approved
 * @param reviewer who decided; nobody when the engine refused
 * @param at when it was decided
 */
public record Decision(
    boolean approved, Set<RefusalReason> reasons, Optional<MemberId> reviewer, Instant at) {
  public Decision {
    reasons = Set.copyOf(reasons);
    if (approved != reasons.isEmpty()) {
      throw new IllegalArgumentException("a refusal has reasons, an approval has none");
    }
    if (approved && reviewer.isEmpty()) {
      throw new IllegalArgumentException("only a person approves");
    }
  }
}
