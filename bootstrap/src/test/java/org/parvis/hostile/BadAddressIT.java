package org.parvis.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.walk.Words;

/**
 * Addresses that the connector cannot read. Left alone it answers them before any filter, with an
 * empty 400 (docs/adr/0021).
 */
@ExtendWith(OneStage.class)
class BadAddressIT {
  private static final List<String> UNREADABLE =
      List.of(
          "/%ff",
          "/\u00ff",
          "/%c0%ae%c0%ae/WEB-INF/web.xml",
          "/%ed%a0%80",
          "/sign-in.xhtml%00",
          "/%00",
          "/%",
          "/%zz",
          "/a\\b",
          "/%5c",
          "/..",
          "/%2e%2e",
          "/%2e%2e/%2e%2e/etc/passwd",
          "/staff/..%2f..%2f..%2fetc/passwd");

  private final Stage stage;
  private String logBefore = "";

  BadAddressIT(Stage stage) {
    this.stage = stage;
  }

  @BeforeEach
  void remember_the_log() {
    logBefore = stage.parvis().log();
  }

  @AfterEach
  void the_log_says_nothing_that_somebody_must_act_on() {
    assertThat(stage.parvis().log().substring(logBefore.length()).lines())
        .noneMatch(line -> line.contains("\"Level\":\"WARNING\""))
        .noneMatch(line -> line.contains("\"Level\":\"SEVERE\""))
        .noneMatch(line -> line.contains("passwd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void J4_J6_an_address_that_nobody_can_read_gets_our_page_with_our_headers(String language) {
    for (String method : List.of("GET", "POST", "HEAD")) {
      for (String path : UNREADABLE) {
        String answer = ask(method, path, language);
        assertThat(answer)
            .as(method + " " + path)
            .startsWith("HTTP/1.1 400 ")
            .contains(
                "Content-Security-Policy: ",
                "X-Content-Type-Options: nosniff",
                "Referrer-Policy: same-origin",
                "Content-Language: " + language)
            .doesNotContain(path.length() > 3 ? path : "\u0000");
        if (!method.equals("HEAD")) {
          assertThat(Words.plain(answer))
              .as(method + " " + path)
              .contains(Words.plain(new Words(language).of("error.400.title")));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/%ff", "/api/v1/%00", "/api/v1/%c0%ae%c0%ae/x", "/api/..%5c"})
  void J4_J6_a_program_is_told_so_as_a_problem(String path) {
    String answer = ask("GET", path, "fr");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains(
            "Content-Security-Policy: ",
            "application/problem+json",
            "urn:parvis:problem:bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in.xhtml?note=%ff", "/sign-in.xhtml?%zz=%00", "/?%c0%ae"})
  void what_cannot_be_read_behind_the_path_is_passed_over(String address) {
    assertThat(ask("GET", address, "en")).matches("(?s)HTTP/1.1 (200|302) .*");
  }

  private String ask(String method, String address, String language) {
    String answer =
        new Wire(stage.parvis().address())
            .asks(
                method
                    + " "
                    + address
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: "
                    + language
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            .text();
    return new String(answer.getBytes(ISO_8859_1), UTF_8);
  }
}
