package org.parvis.walk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority that gives certificates as an institution's would, made with the JDK's keytool. */
final class Authority {
  private static final String PASSWORD = "for-a-test";

  private final Path folder;

  private Authority(Path folder) {
    this.folder = folder;
  }

  /** A new one, whose root nobody knows yet. */
  static Authority in(Path folder) {
    Authority authority = new Authority(folder);
    authority.makeKey("root", "CN=Root of a test", "-ext", "bc:c");
    return authority;
  }

  /** A certificate with its chain, and its key, both PEM; the key is its owner's alone. */
  record Issued(Path chain, Path key) {}

  /**
   * Issues one for a server.
   *
   * @param name of the files
   * @param host that it is for
   * @param begins as keytool writes it: {@code -1d} is yesterday
   */
  Issued issues(String name, String host, String begins, int days) {
    makeKey(name, "CN=" + host);
    keytool(name, "-certreq", "-alias", name, "-file", file(name + ".csr"));
    keytool(
        "root",
        "-gencert",
        "-alias",
        "root",
        "-rfc",
        "-startdate",
        begins,
        "-validity",
        Integer.toString(days),
        "-ext",
        "SAN=dns:" + host,
        "-ext",
        "EKU=serverAuth",
        "-infile",
        file(name + ".csr"),
        "-outfile",
        file(name + ".pem"));
    return new Issued(folder.resolve(name + ".pem"), key(name));
  }

  /** Knows this authority and no other. */
  HttpClient client() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("root", store("root").getCertificate("root"));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(context).build();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path key(String name) {
    try {
      byte[] key = store(name).getKey(name, PASSWORD.toCharArray()).getEncoded();
      Path file =
          Files.createFile(
              folder.resolve(name + ".key"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(
          file,
          "-----BEGIN PRIVATE KEY-----\n"
              + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key)
              + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of(file(name + ".p12")))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private void makeKey(String name, String subject, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1"));
    words.addAll(Arrays.asList(more));
    keytool(name, words.toArray(String[]::new));
  }

  private void keytool(String name, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    command.addAll(Arrays.asList(words));
    command.addAll(
        List.of("-keystore", file(name + ".p12"), "-storetype", "PKCS12", "-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + said);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
