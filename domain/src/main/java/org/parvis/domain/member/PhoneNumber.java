package org.parvis.domain.member;

import java.util.regex.Pattern;

/** A telephone number in E.164 form: plus sign, 7 to 15 digits. */
public record PhoneNumber(String e164) {
  private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");

  public PhoneNumber {
    if (!SHAPE.matcher(e164).matches()) {
      throw new IllegalArgumentException("not a number in E.164 form");
    }
  }

  /** The last two digits only, for pages that remind and for logs. */
  public String masked() {
    return "•• •• •• •• " + e164.substring(e164.length() - 2);
  }
}
