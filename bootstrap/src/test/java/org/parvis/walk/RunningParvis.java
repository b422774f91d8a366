package org.parvis.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product, started by its one command as anybody would, on a port and folder of its own. */
public final class RunningParvis implements AutoCloseable {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

  /** The one command of the product. */
  static final Path COMMAND = ROOT.resolve("parvis");

  private static final Pattern LINK = Pattern.compile("(https?://\\S+)");
  private static final Duration STOP = Duration.ofSeconds(30);

  /**
   * Members and reviewers meet in nearly every walk; one without a person says so. A walk lasts
   * minutes: what the second compiler of the virtual machine and the warm-up save comes later, and
   * what they cost is half of a start.
   */
  private static final Map<String, String> IN_WALKS =
      Map.of(
          // All members of a walk sit at one address.
          "PARVIS_CODE_SENDS_PER_HOUR_FROM_ADDRESS", "1000",
          "PARVIS_MODE", "rehearsal",
          "PARVIS_KYC_AUTO_APPROVE", "false",
          "PARVIS_KYC_SAMPLE_PERCENT", "0",
          "PARVIS_WARM_UP", "false",
          "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

  private final Path data;
  private final int port;
  private final Map<String, String> environment;
  private final List<String> options;
  private final List<String> printed = new ArrayList<>();
  private Process process;

  private RunningParvis(
      Path data, int port, Map<String, String> environment, List<String> options) {
    this.data = data;
    this.port = port;
    this.environment = Map.copyOf(environment);
    this.options = List.copyOf(options);
    this.process = launch();
  }

  /** Exactly as the command starts it: for those who measure. */
  public static RunningParvis asShipped(Path data) {
    return new RunningParvis(data, freePort(), Map.of(), List.of());
  }

  /** Starts with environment variables of its own, for example those of a PostgreSQL. */
  public static RunningParvis start(Path data, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(IN_WALKS);
    all.putAll(environment);
    return new RunningParvis(data, freePort(), all, List.of());
  }

  /** Starts with TLS on an address of this machine, as somebody with a phone in hand would. */
  static RunningParvis withHttps(Path data, String address) {
    return new RunningParvis(data, freePort(), IN_WALKS, List.of("--https", "--listen", address));
  }

  /** The same, on another folder and the same port; this one must have been stopped. */
  public RunningParvis startedOn(Path folder) {
    return new RunningParvis(folder, port, environment, options);
  }

  public URI address() {
    return URI.create(origin() + "/");
  }

  public String url(String path) {
    return address().resolve(path).toString();
  }

  /** The link that the start printed on the line beginning with these words. */
  public String link(String words) {
    return printed.stream()
        .filter(line -> line.startsWith(words))
        .map(LINK::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the start printed no " + words + ": " + printed));
  }

  /** As browsers say where a page comes from. */
  String origin() {
    return link("Parvis is ready:");
  }

  /** The answer to a plain request, without cookies. */
  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client().send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Trusts the certificate that this server has made, for the names in it, and no other. */
  HttpClient client() {
    return OwnCertificate.trusting(data);
  }

  public int port() {
    return port;
  }

  /** The port on loopback for whoever runs the server. */
  int operatorPort() {
    return port + 1;
  }

  public Path data() {
    return data;
  }

  public String log() {
    try {
      return Files.readString(data.resolve("logs/parvis.0.log"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The process number of the server itself. */
  public long server() {
    try {
      return Long.parseLong(Files.readString(data.resolve("parvis.pid")).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As a power switch does it: no farewell. */
  void kill() {
    ProcessHandle server = ProcessHandle.of(server()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    process.onExit().join();
  }

  /** Whether the command that started the server has not ended. */
  boolean isRunning() {
    return process.isAlive();
  }

  /** Asks the server to stop, as an operator would, and waits for the end of the command. */
  public int stop() {
    process.destroy();
    return ended();
  }

  /** Waits for the end of the command that started the server: its exit code. */
  int ended() {
    process.onExit().orTimeout(STOP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
    return process.exitValue();
  }

  /** Starts again on the same folder and port. */
  public void startAgain() {
    printed.clear();
    process = launch();
  }

  @Override
  public void close() {
    stop();
  }

  private Process launch() {
    List<String> words =
        new ArrayList<>(
            List.of(
                COMMAND.toString(),
                "run",
                "--no-build",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
    words.addAll(options);
    ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
    command.environment().keySet().removeIf(name -> name.startsWith("PARVIS_"));
    command.environment().putAll(environment);
    try {
      Process started = command.start();
      awaitReady(started);
      return started;
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  private void awaitReady(Process started) throws IOException {
    BufferedReader out = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      printed.add(line);
      if (line.contains("Ctrl-C")) {
        return;
      }
    }
    throw new AssertionError("the start failed: " + printed);
  }

  /** A port that is free together with the next, which is for operators. */
  private static int freePort() {
    int port = tried();
    while (port == 0) {
      port = tried();
    }
    return port;
  }

  private static int tried() {
    try (ServerSocket socket = new ServerSocket(0);
        ServerSocket next = new ServerSocket(socket.getLocalPort() + 1)) {
      return next.getLocalPort() - 1;
    } catch (IOException | IllegalArgumentException taken) {
      return 0;
    }
  }
}
