package org.parvis.adapter.web.journey;

/**
 * A number in E.164 form with gaps that make it readable; French ones as French people group them.
 */
final class PhoneShown {
  private static final char GAP = '\u00A0';

  private PhoneShown() {}

  static String grouped(String e164) {
    if (e164.matches("\\+33[0-9]{9}")) {
      return "+33" + GAP + e164.charAt(3) + pairs(e164.substring(4));
    }
    if (e164.matches("\\+(262|590|594|596|508)[0-9]{9}")) {
      return e164.substring(0, 4) + GAP + e164.charAt(4) + pairs(e164.substring(5));
    }
    return e164;
  }

  private static String pairs(String digits) {
    return digits.replaceAll("(..)", GAP + "$1");
  }
}
