package org.parvis.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Which addresses the connector can read; it refuses those that it cannot before any filter. */
final class ReadableAddress {
  private static final int HEX = 16;

  private ReadableAddress() {}

  /**
   * Whether the path of a request decodes to UTF-8 without NUL and backslash, and stays below the
   * root.
   *
   * @param sent the path as it came, a character for each byte
   */
  static boolean is(String sent) {
    return sent.equals("*")
        || (sent.startsWith("/")
            && decoded(sent)
                .filter(path -> path.indexOf('\0') < 0 && path.indexOf('\\') < 0)
                .filter(ReadableAddress::staysInside)
                .isPresent());
  }

  private static Optional<String> decoded(String sent) {
    byte[] bytes = sent.getBytes(ISO_8859_1);
    ByteArrayOutputStream path = new ByteArrayOutputStream(bytes.length);
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] != '%') {
        path.write(bytes[at]);
        continue;
      }
      int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], HEX) : -1;
      int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], HEX) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      path.write(high * HEX + low);
      at += 2;
    }
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(path.toByteArray())).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static boolean staysInside(String path) {
    int depth = 0;
    for (String part : path.split("/+", -1)) {
      if (part.equals("..")) {
        depth--;
      } else if (!part.isEmpty() && !part.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return false;
      }
    }
    return true;
  }
}
