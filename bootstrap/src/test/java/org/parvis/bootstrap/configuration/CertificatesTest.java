package org.parvis.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificates that the server shows: its own, and the institution's. */
class CertificatesTest {
  private static final String ADDRESS = "192.0.2.7";
  private static final String HOST = "compte.example.org";

  /** The tool that makes certificates knows the time of the machine only. */
  private final Instant now = Clock.systemUTC().instant();

  @TempDir Path folder;
  private StoredCertificate stored;

  @BeforeEach
  void nothing_is_kept() {
    stored = new StoredCertificate(folder.resolve("data"));
  }

  @Nested
  class OfItsOwn {

    @Test
    void is_for_its_names_on_p256_for_a_year_and_readable_by_its_owner_alone() throws IOException {
      X509Certificate made = made(now, "localhost", "127.0.0.1", ADDRESS, "[2001:db8::7]");

      assertThat(HostNames.covers(made, ADDRESS)).isTrue();
      assertThat(HostNames.covers(made, "[2001:db8:0::7]")).isTrue();
      assertThat(HostNames.covers(made, "LOCALHOST")).isTrue();
      assertThat(HostNames.covers(made, "192.0.2.8")).isFalse();
      assertThat(((ECPublicKey) made.getPublicKey()).getParams().getOrder().bitLength())
          .isEqualTo(256);
      assertThat(Duration.between(now, made.getNotAfter().toInstant()))
          .isBetween(Duration.ofDays(363), Duration.ofDays(365));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored.file())))
          .isEqualTo("rw-------");
      assertThat(StoredCertificate.fingerprint(made)).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void stays_the_same_at_every_start() {
      assertThat(made(now, ADDRESS)).isEqualTo(made(now, ADDRESS));
    }

    @Test
    void is_made_anew_for_another_address_and_before_it_ends() {
      X509Certificate first = made(now, ADDRESS);
      X509Certificate moved = made(now, "192.0.2.8");
      X509Certificate late = made(now.plus(Duration.ofDays(340)), "192.0.2.8");

      assertThat(moved).isNotEqualTo(first);
      assertThat(late).isNotEqualTo(moved);
    }

    @Test
    void is_made_anew_when_the_file_is_broken() throws IOException {
      made(now, ADDRESS);
      Files.writeString(stored.file(), "broken");

      assertThat(HostNames.covers(made(now, ADDRESS), ADDRESS)).isTrue();
    }

    private X509Certificate made(Instant at, String... names) {
      return new SelfSigned(stored).forNames(Set.of(names), at);
    }
  }

  @Nested
  class OfTheInstitution {
    private Path chain;
    private Path key;

    @BeforeEach
    void two_files_in_pem() throws IOException, GeneralSecurityException {
      chain = folder.resolve("chain.pem");
      key = folder.resolve("key.pem");
      write(HOST, chain, key);
    }

    @Test
    void is_kept_with_its_key_for_the_server() throws IOException, GeneralSecurityException {
      X509Certificate shown = keep(HOST, now);

      assertThat(stored.certificate()).contains(shown);
      assertThat(keyOf(stored)).isNotNull();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored.file())))
          .isEqualTo("rw-------");
    }

    @Test
    void may_stand_for_every_host_of_a_domain_but_not_for_hosts_below() throws Exception {
      write("*.example.org", chain, key);

      assertThat(refusal("a.compte.example.org", now)).contains("is not for a.compte.example.org");
      assertThat(refusal("example.org", now)).contains("is not for example.org");
      assertThat(HostNames.covers(keep(HOST, now), HOST)).isTrue();
    }

    @Test
    void is_refused_before_it_begins_and_after_it_ends() {
      assertThat(refusal(HOST, now.minus(Duration.ofDays(2))))
          .startsWith("parvis.tls.certificate: ")
          .contains("is not valid before");
      assertThat(refusal(HOST, now.plus(Duration.ofDays(400))))
          .startsWith("parvis.tls.certificate: ")
          .contains("ended on");
    }

    @Test
    void is_refused_for_another_host() {
      assertThat(refusal("other.example.org", now))
          .startsWith("parvis.tls.certificate: ")
          .contains("is not for other.example.org");
    }

    @Test
    void is_refused_with_the_key_of_another() throws Exception {
      write(HOST, folder.resolve("another.pem"), key);

      assertThat(refusal(HOST, now))
          .startsWith("parvis.tls.key: ")
          .contains("is not the key of the certificate");
    }

    @Test
    void J3_is_refused_with_a_key_that_others_may_read() throws IOException {
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

      assertThat(refusal(HOST, now)).startsWith("parvis.tls.key: ").contains("chmod 600");
    }

    @Test
    void is_refused_when_a_file_is_missing_or_holds_something_else() throws IOException {
      Files.writeString(key, "-----BEGIN EC PRIVATE KEY-----\nAA==\n-----END EC PRIVATE KEY-----");
      assertThat(refusal(HOST, now)).startsWith("parvis.tls.key: ").contains("PKCS#8");

      Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----");
      assertThat(refusal(HOST, now)).startsWith("parvis.tls.key: ");

      Files.writeString(chain, "nothing");
      assertThat(refusal(HOST, now)).contains("holds no certificate in PEM");

      Files.delete(chain);
      assertThat(refusal(HOST, now)).contains("cannot be read");
    }

    private X509Certificate keep(String host, Instant at) {
      return new CertificateFiles(chain, key).keepIn(stored, host, at);
    }

    private String refusal(String host, Instant at) {
      ConfigurationRefused refused =
          catchThrowableOfType(ConfigurationRefused.class, () -> keep(host, at));
      assertThat(refused).isNotNull();
      assertThat(stored.certificate()).as("what a refused start keeps").isEmpty();
      return refused.problems().get(0);
    }
  }

  /** A certificate and its key as PEM, as a certification authority would give them. */
  private void write(String name, Path chain, Path key)
      throws IOException, GeneralSecurityException {
    StoredCertificate source =
        new StoredCertificate(Files.createTempDirectory(folder, "authority"));
    X509Certificate made = new SelfSigned(source).forNames(Set.of(name), now);
    Files.writeString(chain, pem("CERTIFICATE", made.getEncoded()));
    Files.deleteIfExists(key);
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key, pem("PRIVATE KEY", keyOf(source).getEncoded()));
  }

  private static Key keyOf(StoredCertificate source) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(source.file())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, StoredCertificate.PASSWORD.toCharArray());
      return store.getKey(StoredCertificate.ALIAS, StoredCertificate.PASSWORD.toCharArray());
    }
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
