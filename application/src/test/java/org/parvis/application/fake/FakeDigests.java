package org.parvis.application.fake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.parvis.application.port.Digests;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.shared.Bytes;

/** SHA-256, keyed with a word that everybody knows. */
public final class FakeDigests implements Digests {

  @Override
  public Bytes ofToken(String token) {
    return sha256(token);
  }

  @Override
  public Bytes ofSubject(String subject) {
    return sha256("subject|" + subject);
  }

  @Override
  public Bytes ofDocument(String state, String number) {
    return sha256("document|" + state + "|" + number);
  }

  @Override
  public Bytes ofCode(ChallengeId challenge, OneTimeCode code) {
    return sha256("pepper|" + challenge.value() + "|" + code.reveal());
  }

  public static Bytes sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Bytes sha256(byte[] content) {
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException notAJdk) {
      throw new LinkageError("every JDK has SHA-256", notAJdk);
    }
  }
}
