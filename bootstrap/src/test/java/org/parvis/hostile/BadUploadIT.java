package org.parvis.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.http.Page;
import org.parvis.http.PlainMember;
import org.parvis.walk.Words;

/**
 * Recordings that are none, come too early, too often, too long or from somebody else; each of them
 * in both languages.
 */
@ExtendWith(OneStage.class)
class BadUploadIT {
  private static final byte[] PIECE = PlainMember.asWebm("sixteen bytes ..");
  private static final String TWO_GIGABYTES = Long.toString(2L << 30);
  private static final long MOST_GROWTH_MEBIBYTES = 200;
  private static int members = 200;

  private final Stage stage;
  private final Tables tables;

  BadUploadIT(Stage stage) {
    this.stage = stage;
    this.tables = stage.tables();
  }

  // security.md H9, F4
  @Test
  void nothing_is_filmed_before_the_consent() {
    PlainMember member = member().opensAnAccount().isOnboarded().startsTheVerification();
    for (String kind : List.of("DOCUMENT_FRONT", "DOCUMENT_BACK", "FACE")) {
      misdeed(member, "before consent", () -> member.asksForAClip(kind, "video/webm"))
          .isAnswered(409)
          .leaves("STEP_REFUSED {\"step\":\"film " + kind + "\"}")
          .changesNothing();
    }
  }

  @Test
  void what_is_no_recording_of_ours_is_not_opened() {
    PlainMember member = readyToFilm();
    for (String type : List.of("text/html", "application/x-mpegURL", "image/png", "webm")) {
      misdeed(member, type, () -> member.asksForAClip("DOCUMENT_FRONT", type))
          .isAnswered(415)
          .leaves("CLIP_REFUSED")
          .changesNothing();
    }
    misdeed(member, "another kind", () -> member.asksForAClip("../../x.jsp", "video/webm"))
        .isAnswered(400)
        .leaves()
        .changesNothing();
    misdeed(member, "not due", () -> member.asksForAClip("FACE", "video/webm"))
        .isAnswered(409)
        .leaves("STEP_REFUSED {\"step\":\"film FACE\"}")
        .changesNothing();
  }

  @Test
  void pieces_that_overlap_leave_gaps_or_have_no_place_are_not_kept() {
    PlainMember member = readyToFilm();
    String clip = member.opensAClip("DOCUMENT_FRONT");
    assertThat(member.appends(clip, "0", PIECE).status()).isEqualTo(200);
    for (String offset : List.of("0", "10", "19", "21", "999999999999")) {
      Page answer = member.appends(clip, offset, PIECE);
      assertThat(PlainMember.field(answer, "offset")).as(offset).isEqualTo("20");
      misdeed(member, "offset " + offset, () -> member.appends(clip, offset, PIECE))
          .isAnswered(409)
          .leaves()
          .changesNothing();
    }
    for (String offset : List.of("", "-1", "x", "1e3", "0x10", "1000000000000", "٢٠")) {
      misdeed(
              member,
              "offset " + offset,
              () -> member.appends(clip, java.net.URLEncoder.encode(offset, UTF_8), PIECE))
          .isAnswered(400)
          .leaves()
          .changesNothing();
    }
    for (String length : List.of("0", "19", "21", "999999999999")) {
      misdeed(member, "length " + length, () -> member.ends(clip, length))
          .isAnswered(409)
          .leaves()
          .changesNothing();
    }
    misdeed(member, "no length", () -> member.ends(clip, "-1"))
        .isAnswered(400)
        .leaves()
        .changesNothing();
    assertThat(member.appends(clip, "20", PIECE).status()).isEqualTo(200);
    assertThat(member.ends(clip, "40").status()).isEqualTo(200);
    misdeed(member, "after the end", () -> member.appends(clip, "40", PIECE))
        .isAnswered(404)
        .leaves("STEP_REFUSED {\"step\":\"append\"}")
        .changesNothing();
  }

  // Tamper, security.md F2
  @Test
  void the_recording_of_somebody_else_is_not_there() {
    String clip = readyToFilm().opensAClip("DOCUMENT_FRONT");
    PlainMember other = readyToFilm();
    misdeed(other, "foreign piece", () -> other.appends(clip, "0", PIECE))
        .isAnswered(404)
        .leaves("STEP_REFUSED {\"step\":\"append\"}")
        .changesNothing();
    misdeed(other, "foreign end", () -> other.ends(clip, "20"))
        .isAnswered(409)
        .leaves("STEP_REFUSED {\"step\":\"acknowledge\"}")
        .changesNothing();
    for (String id :
        List.of("x", "..%2f..%2fetc", "0".repeat(36), clip.toUpperCase(java.util.Locale.ROOT))) {
      misdeed(other, "no such recording", () -> other.appends(id, "0", PIECE))
          .isAnswered(404)
          .leaves()
          .changesNothing();
    }
  }

  // security.md G2, G3
  @Test
  void G2_G3_texts_and_playlists_are_unreadable_and_reach_nobody() throws IOException {
    try (ServerSocket reached = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String playlist =
          "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:" + reached.getLocalPort() + "/secret.ts\n";
      PlainMember member = readyToFilm();
      String named = member.opensAClip("DOCUMENT_FRONT");
      assertThat(member.appends(named, "0", playlist.getBytes(UTF_8)).status()).isEqualTo(200);
      assertThat(member.ends(named, Integer.toString(playlist.length())).status()).isEqualTo(415);
      member.films("DOCUMENT_FRONT", PlainMember.asWebm(playlist));
      member.films("DOCUMENT_BACK", PlainMember.asWebm("<html><script>alert(1)</script></html>"));
      tables.awaitRest();

      assertThat(
              tables.column(
                  "select hints from verification_attempt where member = (select id from member"
                      + " where email = '"
                      + member.email()
                      + "')"))
          .singleElement()
          .asString()
          .contains("VIDEO_UNREADABLE");
      for (String language : Misdeeds.LANGUAGES) {
        member.browser().reads(language);
        assertThat(member.browser().opens("/document-check.xhtml").html().text())
            .contains(new Words(language).of("check.hints.title"));
      }
      reached.setSoTimeout(1);
      assertThat(accepts(reached)).isFalse();
    }
  }

  private static boolean accepts(ServerSocket socket) throws IOException {
    try {
      socket.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  // security.md G1
  @ParameterizedTest
  @CsvSource({
    "PUT, true, application/octet-stream, 411",
    "PUT, false, application/octet-stream, 413",
    "POST, true, application/x-www-form-urlencoded, 411",
    "POST, false, application/x-www-form-urlencoded, 413",
    "POST, true, multipart/form-data; boundary=x, 411",
    "POST, false, text/plain, 413"
  })
  void a_body_without_end_is_not_read(String method, boolean chunked, String type, int status) {
    PlainMember member = readyToFilm();
    String path =
        method.equals("PUT")
            ? "/capture/clip/" + member.opensAClip("DOCUMENT_FRONT") + "?offset=0"
            : "/document.xhtml";
    for (String language : Misdeeds.LANGUAGES) {
      member.browser().reads(language);
      isNotRead(member, head(member, method, path, type, chunked), chunked, status, language);
    }
  }

  private void isNotRead(
      PlainMember member, String head, boolean chunked, int status, String language) {
    long before = stage.residentMebibytes();
    Tables.Content content = tables.content();
    Wire.Answer answer = new Wire(stage.parvis().address()).pours(head, chunked);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (head.startsWith("POST")) {
      assertThat(answer.text()).contains("Content-Language: " + language);
    }
    assertThat(answer.took().toSeconds()).isLessThanOrEqualTo(5);
    assertThat(answer.sent()).isLessThan(64L << 20);
    assertThat(stage.residentMebibytes() - before).isLessThan(MOST_GROWTH_MEBIBYTES);
    assertThat(content.differencesTo(tables.content())).isEmpty();
    assertThat(member.browser().opens("/document.xhtml").status()).isEqualTo(200);
  }

  private String head(
      PlainMember member, String method, String path, String type, boolean chunked) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    Map<String, String> cookies = member.browser().cookies();
    head.append("Host: ").append(stage.parvis().address().getAuthority()).append("\r\n");
    head.append("Origin: ").append(stage.parvis().url("/").replaceAll("/$", "")).append("\r\n");
    head.append("Cookie: ")
        .append(
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(joining("; ")))
        .append("\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    head.append(
        chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + TWO_GIGABYTES + "\r\n");
    return head.append("\r\n").toString();
  }

  private Misdeeds misdeed(PlainMember member, String what, Supplier<Page> request) {
    return Misdeeds.of(stage, member.browser(), what, request);
  }

  private PlainMember readyToFilm() {
    return member()
        .opensAnAccount()
        .isOnboarded()
        .startsTheVerification()
        .consents()
        .choosesTheCard();
  }

  private PlainMember member() {
    return new PlainMember(stage, "en", members++);
  }
}
