package org.parvis.adapter.sms;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * Looks at the first answer of an SMSC, which is that to our bind, as it passes. An SMSC that
 * refuses ends the connection right after saying so, and the library may notice the end first and
 * then drop what was said.
 */
final class BindAnswer extends FilterInputStream {
  private static final int HEADER = 16;
  private static final int STATUS = 8;

  private final ByteArrayOutputStream header = new ByteArrayOutputStream(HEADER);

  BindAnswer(InputStream in) {
    super(in);
  }

  /** The status in the header of the first answer (SMPP 3.4 §3.2), if it has come. */
  synchronized OptionalInt status() {
    return header.size() < HEADER
        ? OptionalInt.empty()
        : OptionalInt.of(ByteBuffer.wrap(header.toByteArray()).getInt(STATUS));
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    if (octet >= 0) {
      keep(new byte[] {(byte) octet}, 0, 1);
    }
    return octet;
  }

  @Override
  public int read(byte[] octets, int from, int most) throws IOException {
    int got = super.read(octets, from, most);
    keep(octets, from, got);
    return got;
  }

  private synchronized void keep(byte[] octets, int from, int got) {
    int missing = HEADER - header.size();
    if (missing > 0 && got > 0) {
      header.write(octets, from, Math.min(missing, got));
    }
  }
}
