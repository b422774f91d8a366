package org.parvis.adapter.sms;

/** The 7-bit alphabet of text messages (3GPP TS 23.038 §6.2.1) and what fits one message. */
final class GsmAlphabet {
  static final int ONE_MESSAGE_SEPTETS = 160;
  static final int ONE_MESSAGE_UCS2 = 70;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENDED = "^{}\\[~]|€\f";

  private GsmAlphabet() {}

  static boolean canWrite(String text) {
    return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
  }

  /** Septets that a text takes; signs of the extension table take two. */
  static int septets(String text) {
    return text.length() + (int) text.chars().filter(c -> EXTENDED.indexOf(c) >= 0).count();
  }
}
