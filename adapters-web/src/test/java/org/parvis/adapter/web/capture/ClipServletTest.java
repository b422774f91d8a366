package org.parvis.adapter.web.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.Places;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.session.SessionOverException;
import org.parvis.application.verification.AcknowledgeClip;
import org.parvis.application.verification.AppendToClip;
import org.parvis.application.verification.OpenClip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class ClipServletTest {
  private static final ClipId CLIP = new ClipId(new UUID(7, 7));
  private static final String PATH = "/" + CLIP.value();

  private final ClipServlet servlet = new ClipServlet();
  private final Answered answered = new Answered();

  @BeforeEach
  void a_member_films_the_back() {
    servlet.current = SignedIn.member();
    servlet.next = new NextPage();
    servlet.next.findMyPlace = Places.at(JourneyStep.DOCUMENT_CHECK);
    servlet.open = command -> new OpenClip.Outcome.Opened(CLIP);
    servlet.append = command -> new AppendToClip.Outcome.Appended(read(command) + command.offset());
    servlet.acknowledge = command -> new AcknowledgeClip.Outcome.Acknowledged();
  }

  @Nested
  class Opening {
    private final Asked asked =
        Asked.to("POST", null)
            .parameter("kind", "DOCUMENT_BACK")
            .parameter("type", "video/webm;codecs=vp9");

    @Test
    void names_the_recording() throws IOException {
      servlet.open =
          command -> {
            assertThat(command.session()).isEqualTo(SignedIn.SESSION);
            assertThat(command.kind()).isEqualTo(ClipKind.DOCUMENT_BACK);
            assertThat(command.mediaType()).isEqualTo("video/webm");
            return new OpenClip.Outcome.Opened(CLIP);
          };
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(201);
      assertThat(answered.json().getString("clip")).isEqualTo(CLIP.value().toString());
      assertThat(answered.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void without_a_session_is_401() throws IOException {
      servlet.current = SignedIn.nobody();
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(401);
      assertThat(answered.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void of_an_unknown_kind_is_400() throws IOException {
      servlet.doPost(asked.parameter("kind", "SELFIE").request(), answered.response());
      assertThat(answered.status()).isEqualTo(400);
    }

    @Test
    void when_there_is_no_room_is_413() throws IOException {
      servlet.open = command -> new OpenClip.Outcome.TooMuch();
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(413);
    }

    @Test
    void of_an_unreadable_type_is_415() throws IOException {
      servlet.open = command -> new OpenClip.Outcome.NotSupported();
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(415);
    }

    @Test
    void F4_out_of_step_is_409_without_an_offset() throws IOException {
      servlet.open = command -> new OpenClip.Outcome.OutOfStep();
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(409);
      assertThat(answered.json()).doesNotContainKey("offset");
    }
  }

  @Nested
  class Adding {
    private final Asked asked =
        Asked.to("PUT", PATH).parameter("offset", "10").body("bytes".getBytes(UTF_8));

    @Test
    void answers_the_new_length() throws IOException {
      servlet.doPut(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(200);
      assertThat(answered.json().getInt("offset")).isEqualTo(15);
    }

    @Test
    void at_a_wrong_place_is_409_with_the_stored_length() throws IOException {
      servlet.append = command -> new AppendToClip.Outcome.WrongOffset(4);
      servlet.doPut(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(409);
      assertThat(answered.json().getInt("offset")).isEqualTo(4);
    }

    @Test
    void too_large_a_piece_is_413_before_a_byte_is_read() throws IOException {
      asked.contentLength(ClipServlet.LARGEST_PIECE + 1);
      servlet.doPut(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(413);
      assertThat(answered.header("Connection")).isEqualTo("close");
      assertThat(asked.bodyWasRead()).isFalse();
    }

    @Test
    void a_body_without_end_is_411_before_a_byte_is_read() throws IOException {
      asked.contentLength(-1);
      servlet.doPut(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(411);
      assertThat(asked.bodyWasRead()).isFalse();
    }

    @Test
    void more_than_a_recording_may_have_is_413() throws IOException {
      servlet.append = command -> new AppendToClip.Outcome.TooLarge();
      servlet.doPut(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(413);
    }

    @Test
    void to_the_recording_of_another_is_404() throws IOException {
      servlet.append = command -> new AppendToClip.Outcome.NotYours();
      servlet.doPut(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(404);
    }

    @Test
    void under_a_name_that_is_no_id_is_404() throws IOException {
      servlet.doPut(
          Asked.to("PUT", "/../../x.jsp").parameter("offset", "0").body(new byte[1]).request(),
          answered.response());
      assertThat(answered.status()).isEqualTo(404);
    }

    @Test
    void at_a_negative_place_is_400() throws IOException {
      servlet.doPut(asked.parameter("offset", "-1").request(), answered.response());
      assertThat(answered.status()).isEqualTo(400);
    }
  }

  @Nested
  class Ending {
    private final Asked asked = Asked.to("POST", PATH + "/done").parameter("length", "15");

    @Test
    void tells_where_to_go_on() throws IOException {
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(200);
      assertThat(answered.json().getString("step")).isEqualTo("DOCUMENT_CHECK");
      assertThat(answered.json().getString("url")).isEqualTo("/document-check.xhtml");
    }

    @Test
    void with_bytes_missing_is_409_with_the_stored_length() throws IOException {
      servlet.acknowledge = command -> new AcknowledgeClip.Outcome.WrongLength(12);
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(409);
      assertThat(answered.json().getInt("offset")).isEqualTo(12);
    }

    @Test
    void F4_out_of_step_is_409() throws IOException {
      servlet.acknowledge = command -> new AcknowledgeClip.Outcome.OutOfStep();
      servlet.doPost(asked.request(), answered.response());
      assertThat(answered.status()).isEqualTo(409);
    }
  }

  @Nested
  class WhenTheSessionEndedMeanwhile {
    @BeforeEach
    void signed_out_in_another_tab() {
      servlet.current = SignedIn.justEnded();
    }

    @Test
    void opening_is_not_called_out_of_step() {
      servlet.open = command -> new OpenClip.Outcome.OutOfStep();
      assertThatThrownBy(
              () ->
                  servlet.doPost(
                      Asked.to("POST", null)
                          .parameter("kind", "FACE")
                          .parameter("type", "video/webm")
                          .request(),
                      answered.response()))
          .isInstanceOf(SessionOverException.class);
    }

    @Test
    void a_recording_is_not_called_somebody_elses() {
      servlet.append = command -> new AppendToClip.Outcome.NotYours();
      assertThatThrownBy(
              () ->
                  servlet.doPut(
                      Asked.to("PUT", PATH).parameter("offset", "0").body(new byte[1]).request(),
                      answered.response()))
          .isInstanceOf(SessionOverException.class);
    }

    @Test
    void ending_is_not_called_out_of_step() {
      servlet.acknowledge = command -> new AcknowledgeClip.Outcome.OutOfStep();
      assertThatThrownBy(
              () ->
                  servlet.doPost(
                      Asked.to("POST", PATH + "/done").parameter("length", "1").request(),
                      answered.response()))
          .isInstanceOf(SessionOverException.class);
    }
  }

  @Test
  void a_poll_tells_the_step() throws IOException {
    StatusServlet status = new StatusServlet();
    status.current = SignedIn.member();
    status.next = servlet.next;
    status.doGet(Asked.to("GET", null).request(), answered.response());
    assertThat(answered.json().getString("step")).isEqualTo("DOCUMENT_CHECK");
  }

  private static long read(AppendToClip.Command command) {
    try {
      return command.bytes().readAllBytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
