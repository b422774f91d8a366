package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The certificate that the server shows, with its key: the file {@code tls/server.p12} in the data
 * folder, which its owner alone may read. The server opens it with the words of {@code
 * tls.asadmin}.
 */
final class StoredCertificate {
  static final String ALIAS = "parvis";

  /** Keeps nothing secret, the rights of the file do; the format wants one. */
  static final String PASSWORD = "parvis";

  private static final String TYPE = "PKCS12";

  private final Path file;

  StoredCertificate(Path data) {
    this.file = data.resolve("tls/server.p12");
  }

  Path file() {
    return file;
  }

  /** What is kept; empty when nothing is, or nothing that can be read. */
  Optional<X509Certificate> certificate() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(in, PASSWORD.toCharArray());
      return store.isKeyEntry(ALIAS) && store.getCertificate(ALIAS) instanceof X509Certificate kept
          ? Optional.of(kept)
          : Optional.empty();
    } catch (IOException | GeneralSecurityException unreadable) {
      return Optional.empty();
    }
  }

  /** A file beside it that others cannot read, to be filled and then kept. */
  Path fresh() throws IOException {
    Files.createDirectories(
        file.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return Files.createTempFile(
        file.getParent(),
        "server",
        ".new",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  void keep(Path filled) throws IOException {
    Files.move(filled, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  void keep(PrivateKey key, List<X509Certificate> chain) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, PASSWORD.toCharArray(), chain.toArray(new Certificate[0]));
      Path filled = fresh();
      try (OutputStream out = Files.newOutputStream(filled)) {
        store.store(out, PASSWORD.toCharArray());
      }
      keep(filled);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** SHA-256 of a certificate as browsers show it: pairs of hexadecimal digits, colons between. */
  static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
