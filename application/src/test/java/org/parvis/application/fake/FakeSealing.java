package org.parvis.application.fake;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.parvis.application.port.Sealing;
import org.parvis.domain.shared.Bytes;

/** Hides content from the eye and notices tampering and a wrong context; nothing more. */
public final class FakeSealing implements Sealing {

  private static final int MASK = 0x5A;
  private static final int TAG = 32;

  @Override
  public Bytes seal(Bytes content, String context) {
    byte[] masked = masked(content.toArray());
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    sealed.writeBytes(tag(masked, context));
    sealed.writeBytes(masked);
    return Bytes.of(sealed.toByteArray());
  }

  @Override
  public Bytes open(Bytes sealed, String context) {
    byte[] all = sealed.toArray();
    if (all.length < TAG) {
      throw new IllegalStateException("not sealed");
    }
    byte[] masked = Arrays.copyOfRange(all, TAG, all.length);
    if (!Arrays.equals(Arrays.copyOf(all, TAG), tag(masked, context))) {
      throw new IllegalStateException("tampered with, or of another context");
    }
    return Bytes.of(masked(masked));
  }

  private static byte[] tag(byte[] masked, String context) {
    return FakeDigests.sha256(context + "|" + Arrays.toString(masked)).toArray();
  }

  private static byte[] masked(byte[] content) {
    byte[] out = content.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (out[i] ^ MASK);
    }
    return out;
  }
}
