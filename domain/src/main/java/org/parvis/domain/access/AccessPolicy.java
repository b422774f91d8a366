package org.parvis.domain.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;

/**
 * The one place that decides who may do what. Pages, the API and every operation ask it; nothing
 * else in the product compares rights, statuses or levels (security.md F1, F3).
 */
public final class AccessPolicy {

  /**
   * Decides on a right.
   *
   * <p>Before the identity is verified a mandate to view allows a restricted view and nothing else;
   * that can never be waived.
   */
  public AccessDecision decide(AccessQuestion question) {
    EnumSet<Missing> missing = EnumSet.noneOf(Missing.class);
    if (question.level() != AssuranceLevel.BANKING) {
      missing.add(Missing.BANKING_SESSION);
    }
    boolean verified = question.identity() == IdentityStatus.VERIFIED;
    if (!verified && question.right() != AccessRight.VIEW_ACCOUNT) {
      missing.add(Missing.VERIFIED_IDENTITY);
    }
    if (!question.hasMandate()) {
      missing.add(Missing.MANDATE);
    } else if (!question.granted().contains(question.right())) {
      missing.add(Missing.RIGHT);
    }
    if (missing.isEmpty()) {
      return new AccessDecision.Permitted(
          verified
              ? AccessDecision.Permitted.Extent.FULL
              : AccessDecision.Permitted.Extent.RESTRICTED);
    }
    return new AccessDecision.Refused(missing, unlock(missing, question.identity()));
  }

  /** Whether a member of the staff may work on a member's file; empty when they may. */
  public Optional<StaffRefusal> refusalToReview(
      Optional<StaffAppointment> appointment, MemberId reviewer, MemberId subject) {
    if (appointment.isEmpty() || !appointment.get().member().equals(reviewer)) {
      return Optional.of(StaffRefusal.NOT_STAFF);
    }
    return reviewer.equals(subject) ? Optional.of(StaffRefusal.OWN_FILE) : Optional.empty();
  }

  // A lock that the member can open comes first; nobody is sent through a verification that would
  // not help because the right itself is missing.
  private static UnlockAction unlock(Set<Missing> missing, IdentityStatus identity) {
    if (missing.contains(Missing.MANDATE) || missing.contains(Missing.RIGHT)) {
      return UnlockAction.ASK_YOUR_ASSOCIATION;
    }
    if (missing.contains(Missing.BANKING_SESSION)) {
      return UnlockAction.OPEN_BANKING_AREA;
    }
    return switch (identity) {
      case NOT_STARTED, IN_PROGRESS, RETRY_REQUIRED, EXPIRED -> UnlockAction.VERIFY_IDENTITY;
      case UNDER_REVIEW -> UnlockAction.WAIT_FOR_DECISION;
      case REFUSED -> UnlockAction.WAIT_FOR_OUR_ANSWER;
      case VERIFIED -> throw new IllegalStateException("a verified identity misses nothing");
    };
  }
}
