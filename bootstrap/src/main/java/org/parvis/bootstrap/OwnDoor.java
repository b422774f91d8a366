package org.parvis.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import org.parvis.adapter.web.session.SessionCookie;
import org.parvis.bootstrap.configuration.ParvisConfiguration;

/** The server's sign-in page as the server itself reaches it, over its own port. */
final class OwnDoor {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BEAT = Duration.ofMillis(50);

  /** Of nobody: it has the right form, so that it is looked for. */
  private static final String NO_SESSION = SessionCookie.NAME + "=" + "0".repeat(43);

  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
  private static final String OK = "HTTP/1.1 200";
  private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'\\)");

  private final InetSocketAddress address;
  private final URI baseUrl;
  private final SocketFactory sockets;

  private OwnDoor(InetSocketAddress address, URI baseUrl, SocketFactory sockets) {
    this.address = address;
    this.baseUrl = baseUrl;
    this.sockets = sockets;
  }

  static OwnDoor of(ParvisConfiguration.Server server) throws IOException {
    InetAddress listen = InetAddress.getByName(server.listen());
    InetAddress reached = listen.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listen;
    return new OwnDoor(
        new InetSocketAddress(reached, server.port()),
        server.baseUrl(),
        server.tls().isOurs() ? OwnCertificate.sockets() : SocketFactory.getDefault());
  }

  /** Returns when the page is served; the port opens after the application is there. */
  void awaitOpen() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (System.nanoTime() > end) {
        throw new IOException("no page within " + PATIENCE);
      }
      LockSupport.parkNanos(BEAT.toNanos());
    }
  }

  /**
   * Opens the page with a cookie that opens nothing, and posts its form without a password, which
   * it refuses.
   *
   * @throws IOException also when a page of that kind did not come
   */
  void signsInWithoutPassword() throws IOException {
    String page = page("GET", "");
    StringBuilder form = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      field(form, hidden.group(1), hidden.group(2).replace("&amp;", "&"));
    }
    Matcher nonce = NONCE.matcher(page);
    if (nonce.find()) {
      field(form, "primefaces.nonce", nonce.group(1));
    }
    field(form, "email", "warm-up@parvis.invalid");
    field(form, "go", "");
    page("POST", form.toString());
  }

  private String page(String method, String body) throws IOException {
    String answer = ask(method, body);
    if (!answer.startsWith(OK)) {
      throw new IOException(method + " gave " + answer.lines().findFirst().orElse("nothing"));
    }
    return answer;
  }

  private boolean answers() {
    try {
      return ask("GET", "").startsWith(OK);
    } catch (IOException notYet) {
      return false;
    }
  }

  private String ask(String method, String body) throws IOException {
    byte[] content = body.getBytes(UTF_8);
    String head =
        """
        %s /sign-in.xhtml HTTP/1.1
        Host: %s
        Origin: %s
        Cookie: %s
        Connection: close
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d

        """
            .formatted(
                method,
                baseUrl.getRawAuthority(),
                baseUrl.getScheme() + "://" + baseUrl.getRawAuthority(),
                NO_SESSION,
                content.length)
            .replace("\n", "\r\n");
    try (Socket socket = sockets.createSocket(address.getAddress(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(UTF_8));
      out.write(content);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static void field(StringBuilder form, String name, String value) {
    form.append(form.isEmpty() ? "" : "&")
        .append(URLEncoder.encode(name, UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, UTF_8));
  }
}
