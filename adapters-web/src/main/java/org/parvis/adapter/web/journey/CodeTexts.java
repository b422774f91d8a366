package org.parvis.adapter.web.journey;

import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;

/** What pages say about codes that cannot be sent. */
public final class CodeTexts {
  private CodeTexts() {}

  /** The text for a limit; it fills in until when. */
  public static String waitKey(Limit limit) {
    return switch (limit) {
      case THIS_NUMBER -> "code.wait";
      case ALL_NUMBERS -> "code.waitForAll";
      case THIS_ADDRESS -> "code.waitFromHere";
      case THIS_MEMBER -> "code.waitOfMember";
      case NUMBERS_LIKE_THIS -> "code.waitForBlock";
      case THIS_CALLING_CODE -> "code.waitForCountry";
      case WRONG_CODES -> "code.waitAfterWrong";
    };
  }
}
