package org.parvis.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rehearsal on a network: a phone opens it by the address of this machine, over https, without
 * which a browser gives no page the camera.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondDeviceIT {
  private SecondDevice device;
  private Walk walk;

  @BeforeAll
  void start() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "walk").toAbsolutePath());
    device = new SecondDevice();
    RunningParvis parvis =
        RunningParvis.withHttps(
            Files.createTempDirectory(folder, "data"), device.addressOfTheServer());
    FakeCamera camera = new FakeCamera(folder);
    Chromium chromium =
        new Chromium(
            parvis.url("/"),
            camera,
            device.running(Chromium.executable(), folder),
            // Its owner has compared the fingerprint and gone on: this key, and no other.
            List.of(
                "--ignore-certificate-errors-spki-list=" + OwnCertificate.keyHash(parvis.data())));
    walk = new Walk(parvis, chromium, camera, new Secrets());
  }

  @AfterAll
  void stop() {
    walk.close();
    device.close();
  }

  @Test
  void a_member_on_another_device_films_over_https() {
    assertThat(walk.parvis().origin()).startsWith("https://" + device.addressOfTheServer() + ":");
    Person person = Person.pointing(walk, "fr", 390, Screens.none());
    Journey journey = walk.member(person, Holder.ofAValidCard(), "noa", "+33612345670");

    journey.walksToTheVerification(walk.parvis().link("Invitation A")).walksToTheFilming();
    assertThat(person.page().evaluate("window.isSecureContext")).isEqualTo(true);
    journey.filmsTheDocument().filmsTheFace();

    assertThat(walk.chromium().complaints()).isEmpty();
    person.leaves();
  }

  @Test
  void the_port_speaks_tls_only() {
    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .send(
                        HttpRequest.newBuilder(
                                URI.create(walk.parvis().url("/").replace("https:", "http:")))
                            .build(),
                        BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.3, TLS_AES_128_GCM_SHA256",
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
  })
  void J1_tls_of_today_is_spoken(String protocol, String cipher) throws IOException {
    assertThat(spoken(protocol, cipher)).isEqualTo(protocol + " " + cipher);
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
    "TLSv1.2, TLS_RSA_WITH_AES_128_GCM_SHA256",
  })
  void J1_weaker_tls_is_not(String protocol, String cipher) {
    assertThatThrownBy(() -> spoken(protocol, cipher)).isInstanceOf(SSLException.class);
  }

  /** Java offers the old ones no longer, so the greeting is written by hand. */
  @Test
  void J1_tls_of_yesterday_is_refused() throws IOException {
    assertThat(OldGreeting.of("TLSv1.1").answerOf(address())).isNotEqualTo(OldGreeting.WELCOME);
    assertThat(OldGreeting.of("TLSv1.2").answerOf(address())).isEqualTo(OldGreeting.WELCOME);
  }

  /** Whose limits are those that we have set; this client would rather speak HTTP/2. */
  @Test
  void M2_answers_come_by_http_1_1() {
    assertThat(walk.parvis().get("/sign-in.xhtml").version())
        .isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void J4_a_rehearsal_binds_no_browser_to_https() {
    assertThat(walk.parvis().get("/sign-in.xhtml").headers().map())
        .containsKey("content-security-policy")
        .doesNotContainKey("strict-transport-security");
  }

  @Test
  void operators_are_answered_on_loopback_and_devices_are_not() throws Exception {
    int port = walk.parvis().operatorPort();
    assertThat(
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                        .build(),
                    BodyHandlers.ofString())
                .body())
        .startsWith("{\"status\":\"UP\"");
    assertThatThrownBy(
            () -> new Socket(device.addressOfTheServer(), walk.parvis().operatorPort()).close())
        .isInstanceOf(IOException.class);
  }

  private String spoken(String protocol, String cipher) throws IOException {
    SSLContext context = OwnCertificate.context(walk.parvis().data());
    try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket()) {
      socket.connect(address());
      socket.setEnabledProtocols(new String[] {protocol});
      socket.setEnabledCipherSuites(new String[] {cipher});
      socket.startHandshake();
      return socket.getSession().getProtocol() + " " + socket.getSession().getCipherSuite();
    }
  }

  private InetSocketAddress address() {
    return new InetSocketAddress(device.addressOfTheServer(), walk.parvis().port());
  }
}
