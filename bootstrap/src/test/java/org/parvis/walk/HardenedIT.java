package org.parvis.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.session.RouteRules;

/** The running product, asked what a stranger would ask (security.md 0.4, J4, J6, M2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HardenedIT {
  private static final String SHOWN = "META-INF/resources/";
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern REFERENCE = Pattern.compile("class=\"reference\">([^<]+)<");
  private static final Duration SLOWEST = Duration.ofSeconds(20);
  private static final long LOG_SIZE = 1_000_000;

  private RunningParvis parvis;

  @BeforeAll
  void start() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "walk").toAbsolutePath());
    parvis =
        RunningParvis.start(
            Files.createTempDirectory(folder, "data"),
            Map.of("PARVIS_MODE", "rehearsal", "PARVIS_LOG_SIZE", "1 MB", "PARVIS_LOG_FILES", "2"));
  }

  @AfterAll
  void stop() {
    parvis.close();
  }

  static Set<String> routes() {
    return new TreeSet<>(RouteRules.routes());
  }

  @ParameterizedTest
  @MethodSource("routes")
  @Order(1)
  void J4_every_route_answers_with_the_headers_that_protect_it(String route) {
    HttpResponse<String> answer = parvis.get(route.endsWith("/") ? route + "x" : route);

    assertThat(header(answer, "Content-Security-Policy"))
        .contains(
            "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("script-src 'self' 'unsafe", "unsafe-eval");
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy"))
        .contains(route.startsWith("/film-") ? "camera=(self)" : "camera=()", "microphone=()");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
  }

  @Test
  @Order(2)
  void J4_every_script_of_a_page_has_its_nonce_and_no_page_the_one_of_another() {
    HttpResponse<String> page = parvis.get("/sign-in.xhtml");
    String nonce = nonce(page);
    assertThat(page.body().split("<script", -1)).hasSizeGreaterThan(1);
    assertThat(Stream.of(page.body().split("<script", -1)).skip(1))
        .allMatch(script -> script.startsWith(" ") && script.contains("nonce=\"" + nonce + "\""));
    assertThat(nonce(parvis.get("/sign-in.xhtml"))).isNotEqualTo(nonce);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%252e%252e/%252e%252e/etc/passwd",
        "/..%5c..%5cwindows/win.ini",
        "/.%00./WEB-INF/web.xml",
        "/%c0%ae%c0%ae/WEB-INF/web.xml",
        "/WEB-INF/web.xml",
        "/sign-in.xhtml/../WEB-INF/web.xml",
        "/x/..;/WEB-INF/web.xml",
        "/jakarta.faces.resource/../../WEB-INF/web.xml.xhtml?ln=..",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../../WEB-INF",
        "/META-INF/MANIFEST.MF",
        "//WEB-INF/web.xml",
      })
  @Order(3)
  void J6_no_path_leads_out_of_the_pages(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");

    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|404) .*")
        .contains("Content-Security-Policy: ")
        .satisfiesAnyOf(
            ours -> assertThat(ours).contains("class=\"reference\""),
            empty -> assertThat(empty).contains("Content-Length: 0").endsWith("\r\n\r\n"));
    assertThat(answer)
        .doesNotContain("root:", "<web-app", "Manifest-Version")
        .doesNotContainIgnoringCase("payara", "glassfish", "Exception");
  }

  @Test
  @Order(4)
  void J6_an_id_in_the_address_is_no_session_and_no_address_gets_one() {
    HttpResponse<String> answer = parvis.get("/sign-in.xhtml;jsessionid=0123456789ABCDEF");
    assertThat(answer.body()).doesNotContain("jsessionid");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  @Order(5)
  void J6_whatever_a_request_calls_us_nothing_leads_there() throws IOException {
    for (String page : List.of("/", "/space.xhtml", "/sign-in.xhtml", "/no-such-page")) {
      assertThat(raw("GET " + page + " HTTP/1.1\r\nHost: evil.example\r\n"))
          .as(page)
          .startsWith("HTTP/1.1 ")
          .doesNotContain("evil.example");
      assertThat(
              raw(
                  "GET "
                      + page
                      + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n"))
          .as(page)
          .doesNotContain("evil.example");
    }
  }

  /** Every folder that the archive or one of its libraries could show. */
  static Set<String> folders() throws IOException {
    Set<String> folders = new TreeSet<>(Set.of("/WEB-INF", "/META-INF"));
    try (ZipFile war = new ZipFile("target/ROOT.war")) {
      for (ZipEntry entry : Collections.list(war.entries())) {
        if (entry.getName().matches("WEB-INF/lib/.*\\.jar")) {
          shownBy(war.getInputStream(entry), folders);
        } else {
          foldersOf(entry.getName(), folders);
        }
      }
    }
    return folders;
  }

  @ParameterizedTest
  @MethodSource("folders")
  @Order(5)
  void J6_no_folder_is_there_and_none_leads_to_the_host_that_a_request_names(String folder)
      throws IOException {
    for (String path : List.of(folder, folder + "/", folder + ";x")) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n"))
          .as(path)
          .startsWith("HTTP/1.1 404 ")
          .doesNotContain("evil.example")
          .contains("Content-Security-Policy: ");
    }
  }

  private static void shownBy(InputStream library, Set<String> folders) throws IOException {
    ZipInputStream jar = new ZipInputStream(library);
    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      if (entry.getName().startsWith(SHOWN)) {
        foldersOf(entry.getName().substring(SHOWN.length()), folders);
      }
    }
  }

  private static void foldersOf(String name, Set<String> folders) {
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      folders.add("/" + name.substring(0, slash));
    }
  }

  @Test
  @Order(6)
  void J6_a_failure_tells_a_reference_that_is_in_the_log_and_nothing_of_the_inside()
      throws IOException {
    String form = "primefaces.nonce=forged&jakarta.faces.ViewState=stateless&form=form";
    String answer =
        raw(
            "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                + parvis.origin()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\n",
            form);

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(answer)
        .doesNotContain("Exception", "nonce mismatch", "org.", "\tat ")
        .doesNotContainIgnoringCase("payara", "primefaces");
    Matcher reference = REFERENCE.matcher(answer);
    assertThat(reference.find()).isTrue();
    assertThat(parvis.log()).contains(reference.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PROPFIND"})
  @Order(7)
  void J6_no_page_takes_a_method_that_none_of_ours_uses(String method) throws IOException {
    assertThat(raw(method + " /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\n"))
        .matches("(?s)HTTP/1.1 4\\d\\d .*")
        .doesNotContainIgnoringCase("payara", "glassfish");
  }

  /** RFC 9110 15.5.6. Not TRACE: the connector refuses that one before any filter of ours. */
  @ParameterizedTest
  @CsvSource({"/, 'GET, HEAD'", "/language, POST", "/sign-out, POST", "/ready, 'GET, HEAD'"})
  @Order(7)
  void J6_an_address_names_the_methods_that_it_knows(String path, String known) throws IOException {
    for (String method : List.of("PUT", "DELETE", "OPTIONS", "BREW")) {
      String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
      assertThat(raw(head + "Origin: " + parvis.origin() + "\r\n"))
          .as(method)
          .startsWith("HTTP/1.1 405 ")
          .contains("\r\nAllow: " + known + "\r\n", "class=\"reference\"");
    }
  }

  /** Whose limits are those that we have set; this client would rather speak HTTP/2. */
  @Test
  @Order(8)
  void M2_answers_come_by_http_1_1() {
    assertThat(parvis.get("/sign-in.xhtml").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  @Order(8)
  void M2_half_a_request_is_cut_off_and_holds_nobody_up() throws IOException {
    try (RawRequest head = new RawRequest(parvis.port());
        RawRequest body = new RawRequest(parvis.port())) {
      head.says("GET /sign-in.xhtml HTTP/1.1\r\nHost: localh");
      body.says(
          "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nOrigin: "
              + parvis.origin()
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: 100\r\n\r\nhalf");
      assertThat(parvis.get("/sign-in.xhtml").statusCode()).isEqualTo(200);
      assertThat(head.isCutOffWithin(SLOWEST)).as("half a head").isTrue();
      assertThat(body.isCutOffWithin(SLOWEST)).as("half a body").isTrue();
    }
  }

  @Test
  @Order(9)
  void health_is_told_to_whoever_runs_the_server_and_to_nobody_else() throws Exception {
    HttpResponse<String> health = operator("/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body())
        .contains("\"status\":\"UP\"", "\"messages\":{\"waiting\":0}", "\"overdue\":0");
    assertThat(parvis.get("/health").statusCode()).isEqualTo(404);
    for (String page : List.of("/", "/sign-in.xhtml", "/rehearsal/mailbox.xhtml", "/api/x")) {
      assertThat(operator(page).statusCode()).as(page).isEqualTo(404);
    }
  }

  /** Last but for the end: it writes the log full. */
  @Test
  @Order(10)
  void the_log_turns_over_before_it_grows_too_large() throws IOException {
    String long404 = "/" + "x".repeat(5_000);
    for (int request = 0; request < 2 * LOG_SIZE / long404.length() + 50; request++) {
      assertThat(parvis.get(long404).statusCode()).isEqualTo(404);
    }
    try (Stream<Path> logs = Files.list(parvis.data().resolve("logs"))) {
      Map<String, Long> sizes =
          logs.collect(Collectors.toMap(file -> file.getFileName().toString(), HardenedIT::sizeOf));
      assertThat(sizes)
          .containsOnlyKeys("parvis.0.log", "parvis.0.log.lck", "parvis.1.log", "start.log");
      assertThat(sizes.values()).allMatch(size -> size < LOG_SIZE + 20_000);
    }
  }

  @Test
  @Order(11)
  void exit_codes_tell_a_stop_from_a_refusal_and_from_a_slip_of_the_pen() throws Exception {
    assertThat(exitOf("run", "--no-build", "--port", "0")).isEqualTo(1);
    assertThat(exitOf("run", "--prot", "8080")).isEqualTo(2);
    assertThat(exitOf("run", "--port")).isEqualTo(2);
    assertThat(exitOf("rnu")).isEqualTo(2);
    assertThat(parvis.stop()).isZero();
  }

  private static int exitOf(String... words) throws Exception {
    return new ProcessBuilder(
            Stream.concat(Stream.of(RunningParvis.COMMAND.toString()), Stream.of(words)).toList())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private HttpResponse<String> operator(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + parvis.operatorPort() + path))
                .build(),
            BodyHandlers.ofString());
  }

  private String raw(String head) throws IOException {
    return raw(head, "");
  }

  private String raw(String head, String body) throws IOException {
    try (RawRequest request = new RawRequest(parvis.port())) {
      return request.says(head + "Connection: close\r\n\r\n" + body).all();
    }
  }

  private static String nonce(HttpResponse<String> page) {
    Matcher nonce = NONCE.matcher(header(page, "Content-Security-Policy"));
    assertThat(nonce.find()).isTrue();
    return nonce.group(1);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static long sizeOf(Path file) {
    return file.toFile().length();
  }
}
