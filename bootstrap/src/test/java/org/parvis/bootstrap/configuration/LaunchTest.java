package org.parvis.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private int freePort;

  @BeforeEach
  void find_a_free_port() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freePort = probe.getLocalPort();
    }
  }

  @Test
  void an_option_wins_over_the_environment_and_that_over_the_file() throws IOException {
    file(
        "parvis.mode = rehearsal",
        "parvis.port = 1001",
        "parvis.zone = Europe/Rome",
        "parvis.code.checks = 4");

    int code =
        launch(
            "config",
            Map.of("PARVIS_PORT", "1002", "PARVIS_ZONE", "Europe/Oslo"),
            "parvis.port=1003");

    assertThat(code).isZero();
    assertThat(printed())
        .containsPattern("parvis.port += 1003 +\\(option\\)")
        .containsPattern("parvis.zone += Europe/Oslo +\\(environment\\)")
        .containsPattern("parvis.code.checks += 4 +\\(file\\)")
        .containsPattern("parvis.passcode.tries += 3 +\\(default\\)");
  }

  @Test
  void secrets_are_masked() throws IOException {
    file("parvis.mode = rehearsal", "parvis.db.password = hunter2");

    launch("config", Map.of("PARVIS_SMS_PASSWORD", "swordfish"));

    assertThat(printed()).contains("********").doesNotContain("hunter2", "swordfish");
  }

  @Test
  void the_heap_grows_with_the_hashes_that_run_at_once() throws IOException {
    file("parvis.mode = rehearsal", "parvis.argon2.memory = 47104", "parvis.argon2.pool = 8");

    launch("environment", Map.of(), "parvis.data=" + folder, "parvis.port=" + freePort);

    assertThat(printed()).contains("HEAP_MEBIBYTES=" + (264 + 8 * 47) + "\0");
  }

  @Test
  void where_nothing_is_configured_it_rehearses() {
    launch("config", Map.of("PARVIS_PORT", "1002"), "parvis.data=" + folder);

    assertThat(printed()).containsPattern("parvis.mode += rehearsal");
  }

  @Test
  void where_anything_is_configured_it_is_production_unless_it_says_otherwise() throws IOException {
    file("parvis.zone = Europe/Rome");

    assertThat(launch("config", Map.of())).isNotZero();
    assertThat(printed()).containsPattern("parvis.mode += production");
  }

  @Test
  void the_environment_carries_the_data_source_and_what_was_set() {
    int code =
        launch(
            "environment",
            Map.of(),
            "parvis.port=" + freePort,
            "parvis.data=" + folder.resolve("new"));

    assertThat(code).as(err.toString(UTF_8)).isZero();
    assertThat(printed().split("\0", -1))
        .contains(
            "PARVIS_MODE=rehearsal",
            "PARVIS_PORT=" + freePort,
            "PARVIS_BASE_URL=http://localhost:" + freePort,
            "PARVIS_DB_CLASS=org.h2.jdbcx.JdbcDataSource")
        .anyMatch(line -> line.startsWith("PARVIS_DB_URL=jdbc:h2:file:" + folder.resolve("new")));
    assertThat(folder.resolve("new")).isEmptyDirectory();
  }

  @Test
  void with_a_certificate_of_its_own_the_server_is_told_its_address_and_people_its_fingerprint() {
    int code =
        launch(
            "environment",
            Map.of(),
            "parvis.tls=self-signed",
            "parvis.port=" + freePort,
            "parvis.data=" + folder.resolve("new"));

    assertThat(code).as(err.toString(UTF_8)).isZero();
    assertThat(printed().split("\0", -1))
        .contains(
            "PARVIS_TLS=self-signed",
            "PARVIS_OPERATOR_PORT=" + (freePort + 1),
            "PARVIS_BASE_URL=https://localhost:" + freePort,
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION=http://127.0.0.1:"
                + (freePort + 1)
                + "/.well-known/jwks.json")
        .anyMatch(line -> line.matches("TLS_FINGERPRINT=([0-9A-F]{2}:){31}[0-9A-F]{2}"));
    assertThat(folder.resolve("new/tls/server.p12")).exists();
  }

  @Test
  void a_busy_port_is_named() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(
              launch(
                  "environment",
                  Map.of(),
                  "parvis.port=" + busy.getLocalPort(),
                  "parvis.data=" + folder))
          .isNotZero();
      assertThat(err.toString(UTF_8)).startsWith("parvis.port: 127.0.0.1:" + busy.getLocalPort());
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(
            launch(
                "environment",
                Map.of(),
                "parvis.port=" + freePort,
                "parvis.data=" + file.resolve("data")))
        .isNotZero();
    assertThat(err.toString(UTF_8)).startsWith("parvis.data: the folder " + file.resolve("data"));
  }

  private void file(String... lines) throws IOException {
    Files.write(folder.resolve("parvis.properties"), List.of(lines));
  }

  private int launch(String word, Map<String, String> environment, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of(word, "file=" + folder.resolve("parvis.properties")));
    arguments.addAll(List.of(options));
    return Launch.run(
        arguments.toArray(String[]::new),
        environment,
        Clock.systemUTC(),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  private String printed() {
    return out.toString(UTF_8);
  }
}
