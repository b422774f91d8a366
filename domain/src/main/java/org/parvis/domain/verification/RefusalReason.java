package org.parvis.domain.verification;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a verification was refused. Logic hangs on the status; these codes inform, and new ones may
 * be added. The words for member and staff are in the catalogue of texts.
 */
public enum RefusalReason {
  VIDEO_UNREADABLE(ReasonFamily.CAPTURE, true),
  DOCUMENT_BLURRED(ReasonFamily.CAPTURE, true),
  DOCUMENT_GLARE(ReasonFamily.CAPTURE, true),
  DOCUMENT_TOO_DARK(ReasonFamily.CAPTURE, true),
  DOCUMENT_CUT_OFF(ReasonFamily.CAPTURE, true),
  DOCUMENT_BACK_MISSING(ReasonFamily.CAPTURE, true),
  FACE_NOT_VISIBLE(ReasonFamily.CAPTURE, true),
  SEVERAL_FACES(ReasonFamily.CAPTURE, true),
  MOVEMENT_NOT_SEEN(ReasonFamily.CAPTURE, true),
  CAPTURE_TOO_SHORT(ReasonFamily.CAPTURE, true),
  CAPTURE_TOO_LONG(ReasonFamily.CAPTURE, true),
  DOCUMENT_EXPIRED(ReasonFamily.DOCUMENT, true),
  DOCUMENT_NOT_ACCEPTED(ReasonFamily.DOCUMENT, true),
  DOCUMENT_DAMAGED(ReasonFamily.DOCUMENT, true),
  DOCUMENT_IS_COPY(ReasonFamily.DOCUMENT, true),
  DOCUMENT_IS_SCREEN(ReasonFamily.DOCUMENT, true),
  MRZ_UNREADABLE(ReasonFamily.DOCUMENT, true),
  MRZ_CHECK_DIGIT_WRONG(ReasonFamily.DOCUMENT, false),
  SIDES_DO_NOT_MATCH(ReasonFamily.DOCUMENT, true),
  NAME_DIFFERS(ReasonFamily.IDENTITY, true),
  BIRTH_DATE_DIFFERS(ReasonFamily.IDENTITY, true),
  UNDER_AGE(ReasonFamily.IDENTITY, false),
  ALREADY_VERIFIED_ELSEWHERE(ReasonFamily.IDENTITY, false),
  FACE_DIFFERS(ReasonFamily.FRAUD, false),
  NOT_A_LIVE_PERSON(ReasonFamily.FRAUD, false),
  DOCUMENT_ALTERED(ReasonFamily.FRAUD, false),
  DOCUMENT_REPORTED_LOST(ReasonFamily.FRAUD, false),
  UNDER_PRESSURE(ReasonFamily.FRAUD, false),
  /** What a member is told in place of every reason of the fraud family. */
  NOT_ESTABLISHED(ReasonFamily.OTHER, false),
  CONSENT_REFUSED(ReasonFamily.OTHER, true),
  PARTNER_UNAVAILABLE(ReasonFamily.OTHER, true),
  INTERNAL_ERROR(ReasonFamily.OTHER, true);

  private final ReasonFamily family;
  private final boolean retryable;

  RefusalReason(ReasonFamily family, boolean retryable) {
    this.family = family;
    this.retryable = retryable;
  }

  public ReasonFamily family() {
    return family;
  }

  /** Whether the member can mend it by filming again, perhaps another document. */
  public boolean isRetryable() {
    return retryable;
  }

  /** The reasons as the member may read them: one neutral word for all suspicion of fraud. */
  public static Set<RefusalReason> toldToMember(Collection<RefusalReason> reasons) {
    return reasons.stream()
        .map(reason -> reason.family == ReasonFamily.FRAUD ? NOT_ESTABLISHED : reason)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a refusal for these reasons leaves the member a way to try again. */
  public static boolean allRetryable(Collection<RefusalReason> reasons) {
    return reasons.stream().allMatch(RefusalReason::isRetryable);
  }
}
