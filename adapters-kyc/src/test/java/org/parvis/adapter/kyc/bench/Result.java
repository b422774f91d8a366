package org.parvis.adapter.kyc.bench;

import java.util.Set;
import org.parvis.domain.verification.RefusalReason;

/**
 * A trial and its answer.
 *
 * @param judgesAll whether this engine compares faces and judges movement at all
 */
record Result(Trial trial, Answer answer, boolean judgesAll) {

  /** How the answer compares with what was expected. */
  enum Standing {
    RIGHT,
    WRONG,
    /** It would take an ability that this engine does not have. */
    NOT_YET,
    /** Told apart, and bound by no bar. */
    UNCOUNTED
  }

  Standing standing() {
    Expected expected = trial.expected();
    if (!expected.isCounted()) {
      return Standing.UNCOUNTED;
    }
    if (!judgesAll && needsEverything() && answer.ending() == Ending.REVIEW) {
      return Standing.NOT_YET;
    }
    return expected.endings().contains(answer.ending()) ? Standing.RIGHT : Standing.WRONG;
  }

  /** An approval, or a doubt about the face. */
  private boolean needsEverything() {
    return switch (trial.truth()) {
      case OTHER_FACE, STILL_PHOTOGRAPH, WRONG_ORDER -> true;
      default ->
          !trial.expected().endings().contains(Ending.REVIEW)
              && trial.expected().endings().contains(Ending.APPROVED);
    };
  }

  boolean isWronglyApproved() {
    return answer.ending() == Ending.APPROVED
        && trial.expected().isCounted()
        && !trial.expected().mayBeApproved();
  }

  boolean isRefused() {
    return answer.ending() == Ending.REFUSED;
  }

  /** Every reason that was named is one of the right ones. */
  boolean isRightlyReasoned() {
    Set<RefusalReason> right = trial.expected().reasons();
    return !answer.reasons().isEmpty() && right.containsAll(answer.reasons());
  }

  boolean isExact() {
    return answer.reading().lines().equals(trial.specimen().lines());
  }

  boolean isCertainButWrong() {
    return answer.reading().isCertain() && !isExact();
  }
}
