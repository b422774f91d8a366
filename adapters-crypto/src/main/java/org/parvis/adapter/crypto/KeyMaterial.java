package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Sensitive;

/**
 * A key of 32 random bytes that lies outside the database. One key per use is derived from it, so
 * that what is made for one use is worthless for another.
 */
public final class KeyMaterial implements Sensitive {
  private static final int LENGTH = 32;

  private final Bytes key;

  public KeyMaterial(Bytes key) {
    if (key.length() != LENGTH) {
      throw new IllegalArgumentException("a key has 32 bytes");
    }
    this.key = key;
  }

  byte[] derive(String use) {
    return hmac(new SecretKeySpec(key.toArray(), "HmacSHA256"), use.getBytes(UTF_8));
  }

  SecretKey aesKey(String use) {
    return new SecretKeySpec(derive(use), "AES");
  }

  static byte[] hmac(SecretKey key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyMaterial that && that.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "KeyMaterial[redacted]";
  }
}
