package org.parvis.adapter.sms;

import java.io.ByteArrayOutputStream;

/** The 7-bit alphabet of text messages (3GPP TS 23.038 §6.2.1) and what fits one message. */
final class GsmAlphabet {
  static final int ONE_MESSAGE_SEPTETS = 160;
  static final int ONE_MESSAGE_UCS2 = 70;

  /** Announces a sign of the extension table. */
  static final byte ESCAPE = 0x1b;

  /** By code; there is no sign for {@link #ESCAPE}. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENDED = "^{}\\[~]|€\f";
  private static final byte[] EXTENDED_CODES = {
    0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65, 0x0a
  };

  private GsmAlphabet() {}

  static boolean canWrite(String text) {
    return text.chars()
        .allMatch(c -> c != ESCAPE && (BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0));
  }

  /** One octet for each septet, as gateways are given them, of a text that it can write. */
  static byte[] encode(String text) {
    ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int basic = BASIC.indexOf(c);
      if (basic >= 0) {
        septets.write(basic);
      } else {
        septets.write(ESCAPE);
        septets.write(EXTENDED_CODES[EXTENDED.indexOf(c)]);
      }
    }
    return septets.toByteArray();
  }

  /** Septets that a text takes; signs of the extension table take two. */
  static int septets(String text) {
    return text.length() + (int) text.chars().filter(c -> EXTENDED.indexOf(c) >= 0).count();
  }
}
