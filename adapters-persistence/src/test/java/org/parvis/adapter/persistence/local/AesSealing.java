package org.parvis.adapter.persistence.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.application.port.Sealing;
import org.parvis.domain.shared.Bytes;

/** Sealing under a key of its own: another instance is another master key. */
public final class AesSealing implements Sealing {
  private static final int NONCE = 12;

  private final SecureRandom random = new SecureRandom();
  private final byte[] key = new byte[32];

  public AesSealing() {
    random.nextBytes(key);
  }

  @Override
  public Bytes seal(Bytes content, String context) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, content.toArray(), context);
    return Bytes.of(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  @Override
  public Bytes open(Bytes sealed, String context) {
    if (sealed.length() < NONCE) {
      throw new IllegalStateException("cut off");
    }
    ByteBuffer buffer = ByteBuffer.wrap(sealed.toArray());
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] content = new byte[buffer.remaining()];
    buffer.get(content);
    return Bytes.of(cipher(Cipher.DECRYPT_MODE, nonce, content, context));
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] content, String context) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      cipher.updateAAD(context.getBytes(UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException tampered) {
      throw new IllegalStateException(tampered);
    }
  }
}
