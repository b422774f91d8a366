package org.parvis.bootstrap.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A certificate of our own for a rehearsal on a network: browsers warn of it once, and then grant
 * the camera, which they give to https only. Made by the {@code keytool} that every JDK carries.
 */
final class SelfSigned {
  private static final int DAYS = 365;
  private static final Duration NEAR_END = Duration.ofDays(30);
  private static final long PATIENCE_SECONDS = 60;

  private final StoredCertificate stored;

  SelfSigned(StoredCertificate stored) {
    this.stored = stored;
  }

  /** The one that is kept, or a new one when it does not serve these names or ends soon. */
  X509Certificate forNames(Set<String> names, Instant now) {
    Optional<X509Certificate> kept =
        stored
            .certificate()
            .filter(one -> one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
            .filter(one -> one.getNotAfter().toInstant().isAfter(now.plus(NEAR_END)))
            .filter(one -> names.stream().allMatch(name -> HostNames.covers(one, name)));
    return kept.orElseGet(() -> make(names));
  }

  private X509Certificate make(Set<String> names) {
    try {
      Path fresh = stored.fresh();
      // keytool makes the file itself, and would refuse one that is there; the folder is closed.
      Files.delete(fresh);
      run(command(fresh, names));
      Files.setPosixFilePermissions(
          fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
      stored.keep(fresh);
      return stored.certificate().orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> command(Path file, Set<String> names) {
    String alternatives =
        names.stream()
            .map(name -> (HostNames.isAddress(name) ? "ip:" : "dns:") + HostNames.plain(name))
            .collect(Collectors.joining(","));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keystore",
        file.toString(),
        "-storetype",
        "PKCS12",
        "-storepass",
        StoredCertificate.PASSWORD,
        "-alias",
        StoredCertificate.ALIAS,
        "-dname",
        "CN=Parvis rehearsal",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-sigalg",
        "SHA256withECDSA",
        // The clock of a phone may be behind ours.
        "-startdate",
        "-1d",
        "-validity",
        Integer.toString(DAYS),
        "-ext",
        "SAN=" + alternatives,
        "-ext",
        "KU=digitalSignature",
        "-ext",
        "EKU=serverAuth");
  }

  private static void run(List<String> command) throws IOException {
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new IOException("keytool could not make a certificate");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("keytool was interrupted", stopped);
    }
  }
}
