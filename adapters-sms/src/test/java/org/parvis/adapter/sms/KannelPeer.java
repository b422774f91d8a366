package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A real Kannel with its own stand-in for an operator, which prints what it is given. It keeps at
 * most three messages that the operator has not taken.
 */
final class KannelPeer implements AutoCloseable {
  /** Whose messages to French mobiles are refused. */
  static final String NARROW = "narrow";

  private static final Path BEARERBOX = Path.of("/usr/sbin/bearerbox");
  private static final Path SMSBOX = Path.of("/usr/sbin/smsbox");
  private static final Path FAKESMSC = Path.of("/usr/lib/kannel/test/fakesmsc");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Path folder;
  private final Path operatorSays;
  private final int admin = freePort();
  private final int boxes = freePort();
  private final int operator = freePort();
  private final int sendSms = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process bearerbox;
  private Process smsbox;
  private @Nullable Process fakesmsc;

  private KannelPeer(Path folder) throws IOException {
    this.folder = folder;
    this.operatorSays = folder.resolve("operator");
    Files.writeString(folder.resolve("kannel.conf"), configuration());
    Files.createFile(operatorSays);
    bearerbox = run(BEARERBOX, "kannel.conf");
    await("bearerbox", status -> !status.isEmpty());
    smsbox = run(SMSBOX, "kannel.conf");
    await("smsbox", status -> status.contains("smsbox:"));
    startOperator();
  }

  static boolean isInstalled() {
    return List.of(BEARERBOX, SMSBOX, FAKESMSC).stream().allMatch(Files::isExecutable);
  }

  static KannelPeer start() throws IOException {
    return new KannelPeer(Files.createTempDirectory("kannel"));
  }

  KannelTextMessages.Gateway address(String user) {
    return new KannelTextMessages.Gateway(
        URI.create("http://127.0.0.1:" + sendSms + "/cgi-bin/sendsms"), user, "secret", "PARVIS");
  }

  /** What telephones were given so far, whole. */
  List<TextMessagesContract.Received> received() {
    try {
      return FakesmscOutput.read(Files.readString(operatorSays, UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Once so many have come since it was started. */
  List<TextMessagesContract.Received> received(int messages) {
    await(messages + " messages", status -> received().size() >= messages);
    return received();
  }

  void stopOperator() {
    if (fakesmsc != null) {
      end(fakesmsc);
      fakesmsc = null;
    }
    await("the operator's end", status -> !status.contains("online"));
  }

  void startOperator() {
    if (fakesmsc == null) {
      fakesmsc =
          run(
              FAKESMSC,
              "-H",
              "127.0.0.1",
              "-r",
              Integer.toString(operator),
              "-m",
              "0",
              "-i",
              "1",
              "33600000000 38000 text none");
    }
    await("the operator", status -> status.contains("online"));
  }

  /** It takes connections and answers none. */
  void freeze() {
    signal(smsbox, "STOP");
  }

  void stopListening() {
    end(smsbox);
  }

  void startListening() {
    if (!smsbox.isAlive()) {
      smsbox = run(SMSBOX, "kannel.conf");
    }
    await("smsbox", status -> status.contains("smsbox:"));
  }

  @Override
  public void close() {
    end(smsbox);
    if (fakesmsc != null) {
      end(fakesmsc);
    }
    end(bearerbox);
  }

  private String configuration() {
    return """
        group = core
        admin-port = %d
        admin-interface = 127.0.0.1
        admin-password = secret
        smsbox-port = %d
        smsbox-interface = 127.0.0.1
        box-allow-ip = 127.0.0.1
        dlr-storage = internal
        sms-outgoing-queue-limit = 3

        group = smsc
        smsc = fake
        smsc-id = OPERATOR
        port = %d
        connect-allow-ip = 127.0.0.1

        group = smsbox
        bearerbox-host = 127.0.0.1
        bearerbox-port = %d
        sendsms-port = %d
        sendsms-interface = 127.0.0.1
        http-request-retry = 5
        http-queue-delay = 1

        group = sendsms-user
        username = parvis
        password = secret
        concatenation = true
        max-messages = 5
        user-allow-ip = 127.0.0.1
        user-deny-ip = *.*.*.*

        group = sendsms-user
        username = %s
        password = secret
        black-list-regex = "336"

        group = sms-service
        keyword = default
        text = ""
        max-messages = 0
        """
        .formatted(admin, boxes, operator, boxes, sendSms, NARROW);
  }

  private Process run(Path program, String... arguments) {
    boolean isOperator = program.equals(FAKESMSC);
    Path out = isOperator ? operatorSays : folder.resolve(program.getFileName() + ".out");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void await(String what, Predicate<String> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.test(status())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Kannel never came to this: " + what + "; see " + folder);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private String status() {
    HttpRequest question =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + admin + "/status.txt?password=secret"))
            .timeout(PATIENCE)
            .build();
    try {
      return http.send(question, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static void signal(Process process, String signal) {
    try {
      int unused =
          new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(Process process) {
    try {
      boolean unused = process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
