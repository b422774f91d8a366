package org.parvis.adapter.kyc.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** MP4 by hand: ISO/IEC 14496-12. */
final class Boxes {
  private Boxes() {}

  static byte[] ftyp() {
    return box("ftyp", "isom".getBytes(StandardCharsets.US_ASCII), ints(0x200));
  }

  static byte[] box(String name, byte[]... content) {
    byte[] joined = Ebml.join(content);
    return claiming(joined.length + 8, name, joined);
  }

  /** A box that claims a length whatever it has. */
  static byte[] claiming(int length, String name, byte[]... content) {
    return Ebml.join(ints(length), name.getBytes(StandardCharsets.US_ASCII), Ebml.join(content));
  }

  static byte[] ints(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      buffer.putInt(value);
    }
    return buffer.array();
  }

  static byte[] movie(byte[]... tracks) {
    byte[] header =
        box(
            "mvhd",
            ints(0, 0, 0, 1000, 1000, 0x10000, 0x1000000, 0, 0),
            new byte[36 + 24],
            ints(9));
    return box("moov", header, Ebml.join(tracks));
  }

  /**
   * A track of H.264.
   *
   * @param reference entry of the table that says where the samples lie
   * @param samples tables of the samples
   */
  static byte[] track(int width, int height, byte[] reference, byte[]... samples) {
    byte[] head =
        box("tkhd", ints(7, 0, 0, 1, 0, 1000, 0, 0, 0), matrix(), ints(width << 16, height << 16));
    byte[] media = box("mdhd", ints(0, 0, 0, 1000, 1000, 0x55c40000));
    byte[] handler = box("hdlr", ints(0, 0), ascii("vide"), ints(0, 0, 0), new byte[1]);
    byte[] links = box("dinf", box("dref", ints(0, 1), reference));
    byte[] codec =
        box(
            "avc1",
            ints(0, 1, 0, 0, 0, 0),
            ints((width << 16) | (height & 0xffff), 0x480000, 0x480000, 0, 0x10000),
            new byte[31],
            new byte[] {0, 24, -1, -1},
            box("avcC", new byte[] {1, 0x42, 0, 30, -1, -31, 0, 0}));
    byte[] table = box("stbl", box("stsd", ints(0, 1), codec), Ebml.join(samples));
    return box(
        "trak",
        head,
        box("mdia", media, handler, box("minf", box("vmhd", ints(1, 0, 0)), links, table)));
  }

  /** So many samples of one size, one after the other from a place in the file. */
  static byte[] samples(int count, int size, int at) {
    return Ebml.join(
        box("stts", ints(0, 1, count, 100)),
        box("stsc", ints(0, 1, 1, count, 1)),
        box("stsz", ints(0, size, count)),
        box("stco", ints(0, 1, at)));
  }

  static byte[] inThisFile() {
    return box("url ", ints(1));
  }

  static byte[] elsewhere(String address) {
    return box("url ", ints(0), ascii(address), new byte[1]);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] matrix() {
    return ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  }
}
