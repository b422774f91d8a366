package org.parvis.adapter.kyc.bench;

import java.util.EnumSet;
import java.util.Set;
import org.parvis.domain.verification.RefusalReason;

/**
 * How a trial may end.
 *
 * @param endings any of them is right
 * @param reasons what a refusal may name; another one is wrong
 * @param mayBeApproved whether an approval would be no harm; else it is a wrong approval
 * @param isCounted whether the bars count it
 */
record Expected(
    Set<Ending> endings, Set<RefusalReason> reasons, boolean mayBeApproved, boolean isCounted) {
  /** Film again: true of everything that could not be read. */
  private static final Set<RefusalReason> FILM_AGAIN =
      EnumSet.of(
          RefusalReason.MRZ_UNREADABLE,
          RefusalReason.DOCUMENT_BLURRED,
          RefusalReason.DOCUMENT_GLARE,
          RefusalReason.DOCUMENT_TOO_DARK,
          RefusalReason.DOCUMENT_CUT_OFF);

  Expected {
    endings = Set.copyOf(endings);
    reasons = Set.copyOf(reasons);
  }

  /**
   * @param leavesDoubt whether a person may have to look at a document with which all is well
   */
  static Expected of(Truth truth, Condition condition, boolean leavesDoubt) {
    if (truth == Truth.GENUINE) {
      return genuine(condition, leavesDoubt);
    }
    boolean readable = condition.kind() == Condition.Kind.READABLE;
    Set<Ending> endings = EnumSet.of(Ending.REFUSED);
    Set<RefusalReason> reasons = EnumSet.copyOf(truth.reasons());
    if (truth.isForAPersonToo() || !readable || (truth == Truth.EXPIRED && leavesDoubt)) {
      endings.add(Ending.REVIEW);
    }
    if (!readable) {
      reasons.addAll(FILM_AGAIN);
    }
    return new Expected(endings, reasons, false, true);
  }

  private static Expected genuine(Condition condition, boolean leavesDoubt) {
    Set<Ending> endings =
        switch (condition.kind()) {
          case READABLE ->
              leavesDoubt
                  ? EnumSet.of(Ending.APPROVED, Ending.REVIEW)
                  : EnumSet.of(Ending.APPROVED);
          case BORDERLINE -> EnumSet.of(Ending.APPROVED, Ending.REVIEW, Ending.REFUSED);
          case UNREADABLE -> EnumSet.of(Ending.REFUSED);
          case COPY, SCREEN -> EnumSet.of(Ending.REVIEW, Ending.REFUSED);
        };
    return switch (condition.kind()) {
      case READABLE, UNREADABLE -> new Expected(endings, condition.reasons(), true, true);
      case BORDERLINE -> new Expected(endings, FILM_AGAIN, true, true);
      case COPY -> new Expected(endings, condition.reasons(), false, true);
      case SCREEN -> new Expected(endings, condition.reasons(), false, false);
    };
  }
}
