package org.parvis.application.fake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that take their time: something else happens after the last one and before the end. */
public final class SlowBytes extends InputStream {
  private final InputStream bytes;
  private final Runnable meanwhile;

  public SlowBytes(byte[] bytes, Runnable meanwhile) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.meanwhile = meanwhile;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    try {
      int read = bytes.read(into, from, length);
      if (read < 0) {
        meanwhile.run();
      }
      return read;
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
