package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as it travels: in the alphabet that it needs, in as few messages as it needs.
 *
 * @param gsm whether the octets are septets of the 7-bit alphabet, one each; else UTF-16BE, called
 *     UCS-2
 * @param parts the octets of each message, without any header; at most 255
 */
record SmsParts(boolean gsm, List<byte[]> parts) {
  private static final int PART_SEPTETS = 153;
  private static final int PART_UCS2_OCTETS = 2 * 67;
  private static final int MOST = 255;

  SmsParts {
    parts = List.copyOf(parts);
    if (parts.size() > MOST) {
      throw new IllegalArgumentException("too long for a message of 255 parts");
    }
  }

  /**
   * Cuts a text.
   *
   * @param onlyUcs2 whether the 7-bit alphabet is not to be used where it would do
   */
  static SmsParts of(String text, boolean onlyUcs2) {
    if (!onlyUcs2 && GsmAlphabet.canWrite(text)) {
      byte[] septets = GsmAlphabet.encode(text);
      return new SmsParts(
          true,
          septets.length <= GsmAlphabet.ONE_MESSAGE_SEPTETS
              ? List.of(septets)
              : cut(septets, PART_SEPTETS, SmsParts::isBetweenSeptets));
    }
    byte[] units = text.getBytes(UTF_16BE);
    return new SmsParts(
        false,
        units.length <= 2 * GsmAlphabet.ONE_MESSAGE_UCS2
            ? List.of(units)
            : cut(units, PART_UCS2_OCTETS, SmsParts::isBetweenUnits));
  }

  boolean isWhole() {
    return parts.size() == 1;
  }

  private interface Cut {
    /** Whether nothing that belongs together is parted before this octet. */
    boolean isClean(byte[] octets, int before);
  }

  private static List<byte[]> cut(byte[] octets, int longest, Cut cut) {
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    while (from < octets.length) {
      int to = Math.min(octets.length, from + longest);
      while (to < octets.length && !cut.isClean(octets, to)) {
        to--;
      }
      parts.add(Arrays.copyOfRange(octets, from, to));
      from = to;
    }
    return parts;
  }

  // A sign of the extension table is two septets.
  private static boolean isBetweenSeptets(byte[] septets, int before) {
    return septets[before - 1] != GsmAlphabet.ESCAPE;
  }

  // Neither half a unit nor half a pair of surrogates.
  private static boolean isBetweenUnits(byte[] octets, int before) {
    return before % 2 == 0 && !Character.isLowSurrogate(unit(octets, before));
  }

  private static char unit(byte[] octets, int at) {
    return (char) (((octets[at] & 0xff) << 8) | (octets[at + 1] & 0xff));
  }
}
