package org.parvis.bootstrap.configuration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The institution's certificate: a chain and its key as PEM, read at each start. What would only
 * show when a member's browser turns away is refused here, by the name of the setting.
 */
final class CertificateFiles {
  private static final String CHAIN = "parvis.tls.certificate: ";
  private static final String KEY = "parvis.tls.key: ";
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final Set<PosixFilePermission> OURS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path chainFile;
  private final Path keyFile;

  CertificateFiles(Path chainFile, Path keyFile) {
    this.chainFile = chainFile;
    this.keyFile = keyFile;
  }

  /**
   * Reads, compares and keeps both.
   *
   * @param host the one that members type
   * @return the certificate that is shown to them
   * @throws ConfigurationRefused when they cannot serve
   */
  X509Certificate keepIn(StoredCertificate stored, String host, Instant now) {
    List<X509Certificate> chain = chain();
    X509Certificate shown = chain.get(0);
    if (now.isBefore(shown.getNotBefore().toInstant())) {
      throw refused(CHAIN + chainFile + " is not valid before " + shown.getNotBefore().toInstant());
    }
    if (!now.isBefore(shown.getNotAfter().toInstant())) {
      throw refused(CHAIN + chainFile + " ended on " + shown.getNotAfter().toInstant());
    }
    if (!HostNames.covers(shown, host)) {
      throw refused(CHAIN + chainFile + " is not for " + host + ", the host of parvis.base-url");
    }
    PrivateKey key = key(shown.getPublicKey().getAlgorithm());
    if (!belongTogether(key, shown)) {
      throw refused(KEY + keyFile + " is not the key of the certificate in " + chainFile);
    }
    stored.keep(key, chain);
    return shown;
  }

  private List<X509Certificate> chain() {
    try {
      byte[] pem = Files.readAllBytes(chainFile);
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (chain.isEmpty()) {
        throw refused(CHAIN + chainFile + " holds no certificate in PEM");
      }
      return chain;
    } catch (IOException unreadable) {
      throw refused(CHAIN + chainFile + " cannot be read");
    } catch (CertificateException broken) {
      throw refused(CHAIN + chainFile + " holds no certificate in PEM");
    }
  }

  private PrivateKey key(String algorithm) {
    try {
      if (!OURS.containsAll(Files.getPosixFilePermissions(keyFile))) {
        throw refused(
            KEY + keyFile + " may be read by others; allow it to its owner only (chmod 600)");
      }
      Matcher pem = PKCS8.matcher(Files.readString(keyFile, StandardCharsets.US_ASCII));
      if (!pem.find()) {
        throw refused(
            KEY
                + keyFile
                + " holds no unencrypted key in PKCS#8; 'openssl pkcs8 -topk8 -nocrypt' makes one");
      }
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(
              new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1).strip())));
    } catch (IOException unreadable) {
      throw refused(KEY + keyFile + " cannot be read");
    } catch (GeneralSecurityException | IllegalArgumentException otherKind) {
      throw refused(KEY + keyFile + " is not the key of the certificate in " + chainFile);
    }
  }

  private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
    byte[] probe = "parvis".getBytes(StandardCharsets.US_ASCII);
    try {
      String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(probe);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(probe);
      return signature.verify(signed);
    } catch (GeneralSecurityException doNotFit) {
      return false;
    }
  }

  private static ConfigurationRefused refused(String problem) {
    return new ConfigurationRefused(List.of(problem + "."));
  }
}
