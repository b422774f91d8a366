package org.parvis.adapter.web.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.application.review.WatchClip;
import org.parvis.application.session.SessionOverException;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class EvidenceServletTest {
  private static final String PATH = "/" + new UUID(1, 1) + "/" + new UUID(2, 2);

  private final EvidenceServlet servlet = new EvidenceServlet();
  private final Answered answered = new Answered();

  @BeforeEach
  void the_reviewer_holds_the_case() {
    servlet.current = SignedIn.member();
    servlet.watchClip =
        command ->
            new WatchClip.Outcome.Recording(
                new ByteArrayInputStream("0123456789".getBytes(UTF_8)), "video/webm", 10);
  }

  @Test
  void a_recording_can_be_played_and_nothing_else() throws IOException {
    servlet.doGet(Asked.to("GET", PATH).request(), answered.response());
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.bytes()).asString(UTF_8).isEqualTo("0123456789");
    assertThat(answered.header("Content-Type")).isEqualTo("video/webm");
    assertThat(answered.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answered.header("Content-Security-Policy")).isEqualTo("sandbox");
    assertThat(answered.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answered.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @Test
  void the_type_is_ours_whatever_was_stored() throws IOException {
    servlet.watchClip =
        command ->
            new WatchClip.Outcome.Recording(
                new ByteArrayInputStream(new byte[] {1}), "text/html", 1);
    servlet.doGet(Asked.to("GET", PATH).request(), answered.response());
    assertThat(answered.header("Content-Type")).isEqualTo("video/webm");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 234, bytes 2-4/10",
    "bytes=7-, 789, bytes 7-9/10",
    "bytes=-3, 789, bytes 7-9/10",
    "bytes=8-99, 89, bytes 8-9/10"
  })
  void a_part_is_served_so_that_the_video_seeks(String range, String body, String contentRange)
      throws IOException {
    servlet.doGet(Asked.to("GET", PATH).header("Range", range).request(), answered.response());
    assertThat(answered.status()).isEqualTo(206);
    assertThat(answered.bytes()).asString(UTF_8).isEqualTo(body);
    assertThat(answered.header("Content-Range")).isEqualTo(contentRange);
    assertThat(answered.header("Content-Length")).isEqualTo(String.valueOf(body.length()));
  }

  @Test
  void a_part_beyond_the_end_is_416() throws IOException {
    servlet.doGet(
        Asked.to("GET", PATH).header("Range", "bytes=10-").request(), answered.response());
    assertThat(answered.status()).isEqualTo(416);
    assertThat(answered.header("Content-Range")).isEqualTo("bytes */10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=-", "bytes=1-2,4-5", "items=0-1", "bytes=9999999999999999-"})
  void what_is_no_single_range_is_answered_in_full(String range) throws IOException {
    servlet.doGet(Asked.to("GET", PATH).header("Range", range).request(), answered.response());
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.bytes()).hasSize(10);
  }

  @Test
  void whoever_does_not_hold_the_case_learns_nothing() throws IOException {
    servlet.watchClip = command -> new WatchClip.Outcome.NotAllowed();
    servlet.doGet(
        Asked.to("GET", PATH).header("Range", "bytes=0-1").request(), answered.response());
    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.header("Content-Range")).isEmpty();
  }

  @Test
  void whoever_was_signed_out_meanwhile_hears_that_and_not_that_it_is_gone() {
    servlet.current = SignedIn.justEnded();
    servlet.watchClip = command -> new WatchClip.Outcome.NotAllowed();
    assertThatThrownBy(() -> servlet.doGet(Asked.to("GET", PATH).request(), answered.response()))
        .isInstanceOf(SessionOverException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/x/y", "/../etc/passwd"})
  void what_names_no_recording_is_404(String path) throws IOException {
    servlet.doGet(Asked.to("GET", path).request(), answered.response());
    assertThat(answered.status()).isEqualTo(404);
  }
}
