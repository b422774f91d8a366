package org.parvis.adapter.persistence.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recording in clear, decrypted frame by frame while it is read; one frame in memory at a time.
 */
final class RecordingStream extends InputStream {
  private static final int FRAME_ON_DISK = FrameCipher.FRAME + FrameCipher.OVERHEAD;

  private final FrameCipher cipher;
  private final Iterator<Segment> segments;
  private final long expected;
  private @Nullable InputStream file;
  private byte[] frame = new byte[0];
  private int next;
  private long place;

  /**
   * Opens a recording.
   *
   * @param expected how long it must be; anything else is an error at its end
   */
  RecordingStream(FrameCipher cipher, List<Segment> segments, long expected) {
    this.cipher = cipher;
    this.segments = List.copyOf(segments).iterator();
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    return fill() ? frame[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, frame.length - next);
    System.arraycopy(frame, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private boolean fill() throws IOException {
    while (next == frame.length) {
      byte[] sealed = file == null ? new byte[0] : file.readNBytes(FRAME_ON_DISK);
      if (sealed.length > 0) {
        frame = cipher.decrypt(sealed, sealed.length, place);
        place += frame.length;
        next = 0;
      } else if (segments.hasNext()) {
        close();
        file = new BufferedInputStream(Files.newInputStream(segments.next().file()));
      } else if (place != expected) {
        throw new IllegalStateException("a recording is not as long as when it was sealed");
      } else {
        return false;
      }
    }
    return true;
  }
}
