package org.parvis.adapter.kyc.bench;

import java.util.EnumSet;
import java.util.Set;
import org.parvis.domain.verification.RefusalReason;

/** What is the matter with a trial, as the engine should find out. */
enum Truth {
  GENUINE,
  FORGED_CHECK_DIGIT,
  EXPIRED,
  OTHER_NAME,
  OTHER_BIRTH_DATE,
  NOTHING_FILMED,
  OTHER_FACE,
  /** A photograph of the right person is moved before the camera. */
  STILL_PHOTOGRAPH,
  /** The right person moves, but not as asked. */
  WRONG_ORDER;

  /** Any of them is right; none for a genuine one. */
  Set<RefusalReason> reasons() {
    return switch (this) {
      case GENUINE -> EnumSet.noneOf(RefusalReason.class);
      case FORGED_CHECK_DIGIT -> EnumSet.of(RefusalReason.MRZ_CHECK_DIGIT_WRONG);
      case EXPIRED -> EnumSet.of(RefusalReason.DOCUMENT_EXPIRED);
      case OTHER_NAME -> EnumSet.of(RefusalReason.NAME_DIFFERS);
      case OTHER_BIRTH_DATE -> EnumSet.of(RefusalReason.BIRTH_DATE_DIFFERS);
      case NOTHING_FILMED -> EnumSet.of(RefusalReason.DOCUMENT_CUT_OFF);
      case OTHER_FACE -> EnumSet.of(RefusalReason.FACE_DIFFERS);
      case STILL_PHOTOGRAPH ->
          EnumSet.of(RefusalReason.MOVEMENT_NOT_SEEN, RefusalReason.NOT_A_LIVE_PERSON);
      case WRONG_ORDER -> EnumSet.of(RefusalReason.MOVEMENT_NOT_SEEN);
    };
  }

  /** Whether a doubt may be left to a person where the engine sees it: these need judgement. */
  boolean isForAPersonToo() {
    return switch (this) {
      case OTHER_NAME, OTHER_BIRTH_DATE, OTHER_FACE, STILL_PHOTOGRAPH, WRONG_ORDER -> true;
      case GENUINE, FORGED_CHECK_DIGIT, EXPIRED, NOTHING_FILMED -> false;
    };
  }
}
