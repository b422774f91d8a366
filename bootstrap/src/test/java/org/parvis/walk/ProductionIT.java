package org.parvis.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.sms.SmppPeer;
import org.parvis.bootstrap.inpayara.DurablePostgres;

/**
 * The product as an institution runs it: PostgreSQL, a certificate from its authority, plain HTTP
 * that only leads to https. The routes of messages are named and not asked: nothing is sent here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT {
  private static final String HSTS = "Strict-Transport-Security";
  private static final String YEAR = "max-age=31536000; includeSubDomains";

  private Path folder;
  private Authority authority;
  private Authority.Issued good;

  @BeforeAll
  void an_authority_gives_a_certificate() throws IOException {
    Path walks = Files.createDirectories(Path.of("target", "walk").toAbsolutePath());
    folder = Files.createTempDirectory(walks, "production");
    authority = Authority.in(folder);
    good = authority.issues("good", "localhost", "-1d", 30);
  }

  @Test
  void J1_J4_production_is_reached_over_https_alone() throws Exception {
    int plain = freePort();
    try (EmbeddedPostgres postgres = DurablePostgres.start();
        SmppPeer smsc = SmppPeer.start();
        RunningParvis parvis =
            RunningParvis.start(
                folder.resolve("data"), to(smsc, environment(postgres.getPort(), good, plain)))) {
      showsItsPagesOverTls(parvis);
      leadsThereFromPlainHttp(parvis, plain);
      bindsTo(smsc);
      refusesReceiptsOfStrangers(parvis);
    }
  }

  private static Map<String, String> to(SmppPeer smsc, Map<String, String> environment) {
    environment.put("PARVIS_SMS_URL", smsc.uri().toString());
    environment.put("PARVIS_SMS_USER", "parvis");
    environment.put("PARVIS_SMS_PASSWORD", "secret");
    return environment;
  }

  /** Before any message leaves: receipts of earlier ones may wait there. */
  private static void bindsTo(SmppPeer smsc) {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (smsc.binds() == 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(smsc.binds()).isEqualTo(1);
  }

  private void refusesReceiptsOfStrangers(RunningParvis parvis) throws Exception {
    String address =
        "/receipts?route=first&message=00000000-0000-0000-0000-000000000001&token=guessed";
    assertThat(get(authority.client(), parvis.url(address + "&status=1&said=x")).statusCode())
        .isEqualTo(403);
    assertThat(get(authority.client(), parvis.url(address + "&status=99")).statusCode())
        .isEqualTo(400);
  }

  private void showsItsPagesOverTls(RunningParvis parvis) throws Exception {
    assertThat(parvis.origin()).isEqualTo("https://localhost:" + parvis.port());
    HttpResponse<String> page = get(authority.client(), parvis.url("/sign-in.xhtml"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
    assertThat(page.body()).contains(new Words("fr").of("signIn.title"));
    assertThat(page.headers().allValues(HSTS)).containsExactly(YEAR);
    assertThat(get(authority.client(), parvis.url("/%ff")).headers().allValues(HSTS))
        .containsExactly(YEAR);
    assertThat(get(authority.client(), parvis.url("/rehearsal/mailbox.xhtml")).statusCode())
        .isEqualTo(404);
    assertThatThrownBy(() -> get(HttpClient.newHttpClient(), parvis.url("/sign-in.xhtml")))
        .as("whoever does not know the authority")
        .isInstanceOf(SSLException.class);
    assertThat(parvis.log()).doesNotContain("\"Level\":\"SEVERE\"");
  }

  private static void leadsThereFromPlainHttp(RunningParvis parvis, int plain) throws IOException {
    String ours = "https://localhost:" + parvis.port();
    for (String target :
        List.of("/sign-in.xhtml", "/", "/link.xhtml?token=abc&x=%20y", "/no/such")) {
      assertThat(ask(plain, "GET " + target, "localhost"))
          .startsWith("HTTP/1.1 308 ")
          .contains("Location: " + ours + target + "\r\n")
          .doesNotContainIgnoringCase(HSTS);
    }
    for (String target :
        List.of(
            "/x", "//evil.example/x", "/%2f%2fevil.example", "http://evil.example/x", "/@evil")) {
      String answer = ask(plain, "GET " + target, "evil.example");
      assertThat(answer).as(target).startsWith("HTTP/1.1 308 ");
      URI location = URI.create(answer.replaceFirst("(?s).*\r\nLocation: ([^\r]*)\r\n.*", "$1"));
      assertThat(location.getScheme()).isEqualTo("https");
      assertThat(location.getAuthority()).as(target).isEqualTo("localhost:" + parvis.port());
    }
    assertThat(ask(plain, "POST /sign-in.xhtml", "localhost"))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContain("Location:")
        .doesNotContainIgnoringCase(HSTS);
    assertThat(ask(plain, "GET /%ff", "localhost"))
        .startsWith("HTTP/1.1 ")
        .doesNotContainIgnoringCase(HSTS);
  }

  @ParameterizedTest
  @CsvSource({
    "ended, parvis.tls.certificate, ended on",
    "another, parvis.tls.certificate, 'is not for localhost, the host of parvis.base-url'",
    "mixed, parvis.tls.key, is not the key of the certificate in",
    "readable, parvis.tls.key, may be read by others",
    "missing, parvis.tls.certificate, cannot be read"
  })
  void J1_J3_a_certificate_that_cannot_serve_is_named_in_one_sentence(
      String which, String setting, String why) throws Exception {
    Path data = folder.resolve("refused-" + which);
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                RunningParvis.COMMAND.toString(),
                "run",
                "--no-build",
                "--port",
                Integer.toString(freePort()),
                "--data",
                data.toString()));
    command.environment().keySet().removeIf(name -> name.startsWith("PARVIS_"));
    command.environment().putAll(environment(freePort(), files(which), freePort()));
    Process refused = command.redirectErrorStream(true).start();
    String said = new String(refused.getInputStream().readAllBytes(), UTF_8);

    assertThat(refused.waitFor()).as(said).isEqualTo(1);
    assertThat(said.lines().filter(line -> !line.startsWith("parvis: ")))
        .as(said)
        .singleElement()
        .asString()
        .startsWith(setting + ": ")
        .contains(why)
        .endsWith(".");
    assertThat(data.resolve("tls/server.p12")).doesNotExist();
  }

  private Authority.Issued files(String which) throws IOException {
    return switch (which) {
      case "ended" -> authority.issues("ended", "localhost", "-10d", 5);
      case "another" -> authority.issues("another", "compte.example.org", "-1d", 30);
      case "mixed" ->
          new Authority.Issued(
              good.chain(), authority.issues("mixed", "localhost", "-1d", 30).key());
      case "readable" -> {
        Path copy = Files.copy(good.key(), folder.resolve("readable.key"));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
        yield new Authority.Issued(good.chain(), copy);
      }
      default -> new Authority.Issued(folder.resolve("nowhere.pem"), good.key());
    };
  }

  private static Map<String, String> environment(
      int postgres, Authority.Issued files, int redirectPort) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PARVIS_MODE", "production",
                "PARVIS_TLS", "files",
                "PARVIS_TLS_CERTIFICATE", files.chain().toString(),
                "PARVIS_TLS_KEY", files.key().toString(),
                "PARVIS_TLS_REDIRECT_PORT", Integer.toString(redirectPort),
                "PARVIS_SMS_URL", "http://127.0.0.1:9/cgi-bin/sendsms",
                "PARVIS_MAIL_HOST", "localhost",
                "PARVIS_MAIL_FROM", "compte@parvis.example"));
    DurablePostgres.settings(postgres)
        .forEach((key, value) -> environment.put("PARVIS_DB_" + key.toUpperCase(ROOT), value));
    return environment;
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "fr").build(),
        BodyHandlers.ofString());
  }

  private static String ask(int port, String line, String host) throws IOException {
    try (RawRequest request = new RawRequest(port)) {
      return request
          .says(
              line
                  + " HTTP/1.1\r\nHost: "
                  + host
                  + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
          .all();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
