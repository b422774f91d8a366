package org.parvis.adapter.persistence.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM by frames: 12 bytes of nonce, the ciphertext, 16 bytes of tag. A frame is bound to
 * its clip and to its place in it, so frames cannot be swapped, repeated or moved to another clip.
 */
final class FrameCipher {
  /** Most plaintext bytes of a frame. */
  static final int FRAME = 64 * 1024;

  /** What a frame is longer on disk than in clear. */
  static final int OVERHEAD = 28;

  private static final String AES_GCM = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;

  private final SecretKey key;
  private final UUID clip;

  FrameCipher(SecretKey key, UUID clip) {
    this.key = key;
    this.clip = clip;
  }

  /** The key under which the keys of clips are wrapped. */
  static SecretKey wrappingKey(byte[] master) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(master, "HmacSHA256"));
      byte[] derived = mac.doFinal(new byte[] {'e', 'v', 'i', 'd', 'e', 'n', 'c', 'e'});
      return new SecretKeySpec(derived, "AES");
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static byte[] newKey() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(KEY_BITS);
      return generator.generateKey().getEncoded();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Encrypts a frame.
   *
   * @param place what the frame is: its offset in the clip, or a negative number for other things
   */
  byte[] encrypt(byte[] content, int length, long place) {
    try {
      Cipher cipher = Cipher.getInstance(AES_GCM);
      // The provider draws a fresh nonce.
      cipher.init(Cipher.ENCRYPT_MODE, key);
      cipher.updateAAD(binding(place));
      byte[] sealed = cipher.doFinal(content, 0, length);
      return ByteBuffer.allocate(NONCE + sealed.length).put(cipher.getIV()).put(sealed).array();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Decrypts a frame.
   *
   * @throws IllegalStateException when it was tampered with or stands in the wrong place
   */
  byte[] decrypt(byte[] frame, int length, long place) {
    if (length < OVERHEAD) {
      throw new IllegalStateException("a frame of a recording is cut off");
    }
    try {
      Cipher cipher = Cipher.getInstance(AES_GCM);
      cipher.init(
          Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, Arrays.copyOf(frame, NONCE)));
      cipher.updateAAD(binding(place));
      return cipher.doFinal(frame, NONCE, length - NONCE);
    } catch (AEADBadTagException tampered) {
      throw new IllegalStateException("a recording was tampered with", tampered);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private byte[] binding(long place) {
    return ByteBuffer.allocate(24)
        .putLong(clip.getMostSignificantBits())
        .putLong(clip.getLeastSignificantBits())
        .putLong(place)
        .array();
  }
}
