package org.parvis.adapter.kyc.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Matroska and WebM by hand: RFC 8794, RFC 9559. */
final class Ebml {
  static final long HEADER = 0x1A45DFA3L;
  static final long SEGMENT = 0x18538067L;
  static final long INFO = 0x1549A966L;
  static final long DURATION = 0x4489;
  static final long TRACKS = 0x1654AE6BL;
  static final long TRACK = 0xAE;
  static final long VIDEO = 0xE0;
  static final long CLUSTER = 0x1F43B675L;
  static final long TIMESTAMP = 0xE7;
  static final long SIMPLE_BLOCK = 0xA3;
  static final long VOID = 0xEC;
  private static final int KEY_FRAME = 0x80;

  private Ebml() {}

  static byte[] webm(byte[]... parts) {
    return join(header("webm"), element(SEGMENT, parts));
  }

  static byte[] header(String type) {
    return element(HEADER, text(0x4282, type), number(0x4287, 4), number(0x4285, 2));
  }

  static byte[] video(String codec, int number, int width, int height, byte[]... more) {
    return element(
        TRACK,
        number(0xD7, number),
        number(0x73C5, number),
        number(0x83, 1),
        text(0x86, codec),
        element(VIDEO, number(0xB0, width), number(0xBA, height)),
        join(more));
  }

  static byte[] cluster(long millis, byte[]... frames) {
    byte[][] parts = new byte[frames.length + 1][];
    parts[0] = number(TIMESTAMP, millis);
    for (int i = 0; i < frames.length; i++) {
      byte[] head = {(byte) 0x81, (byte) ((100 * i) >> 8), (byte) (100 * i), (byte) KEY_FRAME};
      parts[i + 1] = element(SIMPLE_BLOCK, head, frames[i]);
    }
    return element(CLUSTER, parts);
  }

  static byte[] element(long id, byte[]... content) {
    byte[] joined = join(content);
    return join(id(id), size(joined.length), joined);
  }

  /** An element that claims a length whatever it has. */
  static byte[] claiming(long id, long length, byte[]... content) {
    return join(id(id), size(length), join(content));
  }

  /** An element whose end nobody knows. */
  static byte[] endless(long id, byte[]... content) {
    return join(id(id), new byte[] {1, -1, -1, -1, -1, -1, -1, -1}, join(content));
  }

  static byte[] text(long id, String text) {
    return element(id, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] number(long id, long value) {
    return element(id, ByteBuffer.allocate(8).putLong(value).array());
  }

  static byte[] decimal(long id, double value) {
    return element(id, ByteBuffer.allocate(8).putDouble(value).array());
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] id(long id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = 56; shift >= 0; shift -= 8) {
      int next = (int) (id >> shift) & 0xff;
      if (out.size() > 0 || next != 0) {
        out.write(next);
      }
    }
    return out.toByteArray();
  }

  private static byte[] size(long length) {
    return ByteBuffer.allocate(8).putLong(length | (1L << 56)).array();
  }
}
