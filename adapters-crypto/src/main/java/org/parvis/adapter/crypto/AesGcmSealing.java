package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.parvis.application.port.Sealing;
import org.parvis.domain.shared.Bytes;

/**
 * AES-256-GCM under a key derived from the master key: 12 random bytes of nonce, then the
 * ciphertext with its 16 bytes of tag. The context is authenticated, not stored.
 */
public final class AesGcmSealing implements Sealing {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  public AesGcmSealing(KeyMaterial master) {
    this.key = master.aesKey("sealing");
  }

  @Override
  public Bytes seal(Bytes content, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
      byte[] sealed = cipher.doFinal(content.toArray());
      return Bytes.of(
          ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public Bytes open(Bytes sealed, String context) {
    if (sealed.length() < NONCE_BYTES + TAG_BITS / 8) {
      throw new IllegalStateException("sealed content is cut off");
    }
    ByteBuffer buffer = ByteBuffer.wrap(sealed.toArray());
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] content = new byte[buffer.remaining()];
    buffer.get(content);
    try {
      return Bytes.of(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(content));
    } catch (AEADBadTagException tampered) {
      throw new IllegalStateException("sealed content was changed or belongs elsewhere", tampered);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }
}
