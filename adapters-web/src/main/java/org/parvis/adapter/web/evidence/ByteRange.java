package org.parvis.adapter.web.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a recording (RFC 9110 §14).
 *
 * @param first first byte
 * @param last last byte, included
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

  /** Whether the header asks for one range of bytes; everything else is answered in full. */
  static boolean isAsked(String header) {
    return header != null && ONE.matcher(header).matches() && !"bytes=-".equals(header);
  }

  /** The part that is asked for; empty when the recording has none of it. */
  static Optional<ByteRange> of(String header, long length) {
    Matcher matcher = ONE.matcher(header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String from = matcher.group(1);
    String to = matcher.group(2);
    long first = from.isEmpty() ? Math.max(0, length - Long.parseLong(to)) : Long.parseLong(from);
    long last = from.isEmpty() || to.isEmpty() ? length - 1 : Long.parseLong(to);
    return first < length && first <= last
        ? Optional.of(new ByteRange(first, Math.min(last, length - 1)))
        : Optional.empty();
  }

  long length() {
    return last - first + 1;
  }
}
