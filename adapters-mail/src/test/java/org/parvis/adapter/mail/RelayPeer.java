package org.parvis.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.parvis.adapter.mail.MailsContract.Arrived;

/** A relay of Debian's aiosmtpd: STARTTLS and a password, or nothing. */
final class RelayPeer implements AutoCloseable {
  /** Debian's own, which finds what Debian installs. */
  private static final String PYTHON = "/usr/bin/python3";

  private final Path folder;
  private final int port;
  private final Process process;

  private RelayPeer(Path folder, Authority authority) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.port = freePort();
    Path script = folder.resolve("relay.py");
    try (InputStream shipped = RelayPeer.class.getResourceAsStream("relay.py")) {
      Files.copy(shipped, script, StandardCopyOption.REPLACE_EXISTING);
    }
    this.process =
        new ProcessBuilder(
                PYTHON,
                script.toString(),
                Integer.toString(port),
                authority.certificate().toString(),
                authority.key().toString(),
                folder.toString())
            .redirectError(folder.resolve("relay.log").toFile())
            .start();
    String said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (!"listening".equals(said)) {
      throw new IllegalStateException("the relay did not start; see " + folder);
    }
  }

  static boolean isInstalled() {
    try {
      return new ProcessBuilder(PYTHON, "-c", "import aiosmtpd")
              .redirectErrorStream(true)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noPython) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static RelayPeer start(Path folder, Authority authority) throws IOException {
    return new RelayPeer(folder, authority);
  }

  int port() {
    return port;
  }

  List<Arrived> arrived() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(RelayPeer::read)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Arrived read(Path file) {
    try (InputStream mail = Files.newInputStream(file)) {
      return MailFiles.read(new MimeMessage(Session.getInstance(new Properties()), mail));
    } catch (IOException | MessagingException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    try {
      int unused = process.destroyForcibly().waitFor();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
