package org.parvis.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificate that a server has made, and who believes it. */
final class OwnCertificate {
  private static final String NAME = "parvis";

  private OwnCertificate() {}

  /** A client that believes it, for the names in it, and nothing else; a plain one without TLS. */
  static HttpClient trusting(Path data) {
    return Files.exists(file(data))
        ? HttpClient.newBuilder().sslContext(context(data)).build()
        : HttpClient.newHttpClient();
  }

  /** Knows this certificate and no authority. */
  static SSLContext context(Path data) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(NAME, certificate(data));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As Chromium names the key of a certificate that it is to take without asking. */
  static String keyHash(Path data) {
    try {
      byte[] key = certificate(data).getPublicKey().getEncoded();
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Certificate certificate(Path data) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file(data))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, NAME.toCharArray());
      return store.getCertificate(NAME);
    }
  }

  private static Path file(Path data) {
    return data.resolve("tls/server.p12");
  }
}
