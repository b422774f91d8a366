package org.parvis.adapter.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.application.port.Digests;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.shared.Bytes;

/**
 * SHA-256 for tokens, HMAC-SHA-256 for codes and numbers of documents, whose few values a plain
 * digest would betray, and for what codes are about.
 */
public final class HmacDigests implements Digests {
  private final SecretKey codeKey;
  private final SecretKey subjectKey;
  private final SecretKey documentKey;

  public HmacDigests(KeyMaterial pepper) {
    this.codeKey = new SecretKeySpec(pepper.derive("one-time-code"), "HmacSHA256");
    this.subjectKey = new SecretKeySpec(pepper.derive("subject-of-a-code"), "HmacSHA256");
    this.documentKey = new SecretKeySpec(pepper.derive("number-of-a-document"), "HmacSHA256");
  }

  @Override
  public Bytes ofToken(String token) {
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public Bytes ofSubject(String subject) {
    return Bytes.of(KeyMaterial.hmac(subjectKey, subject.getBytes(UTF_8)));
  }

  @Override
  public Bytes ofDocument(String state, String number) {
    return Bytes.of(KeyMaterial.hmac(documentKey, (state + ":" + number).getBytes(UTF_8)));
  }

  @Override
  public Bytes ofCode(ChallengeId challenge, OneTimeCode code) {
    String text = challenge.value() + ":" + code.reveal();
    return Bytes.of(KeyMaterial.hmac(codeKey, text.getBytes(US_ASCII)));
  }
}
