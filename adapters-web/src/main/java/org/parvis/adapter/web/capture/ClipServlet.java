package org.parvis.adapter.web.capture;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.parvis.adapter.web.problem.Problem;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.verification.AcknowledgeClip;
import org.parvis.application.verification.AppendToClip;
import org.parvis.application.verification.OpenClip;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ClipKind;

/**
 * Takes a recording in pieces: {@code POST} opens it, {@code PUT ?offset=} adds bytes at its end,
 * {@code POST …/done?length=} ends it. A piece that comes twice or at the wrong place changes
 * nothing and is answered with the stored length (security.md G1, G7).
 */
@WebServlet("/capture/clip/*")
public class ClipServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Largest piece; far above what our page sends, and checked before a byte is read. */
  static final long LARGEST_PIECE = 8L << 20;

  @Inject transient CurrentSession current;
  @Inject transient OpenClip open;
  @Inject transient AppendToClip append;
  @Inject transient AcknowledgeClip acknowledge;
  @Inject transient NextPage next;

  /** An answer ready to be sent. */
  private interface Answer {
    void send(HttpServletResponse response) throws IOException;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SessionId> session = session();
    Optional<ClipAddress> address = ClipAddress.of(request);
    Answer answer;
    if (session.isEmpty()) {
      answer = Problem.noSession()::send;
    } else if (request.getPathInfo() == null) {
      answer = open(session.get(), request);
    } else if (address.isPresent() && address.get().end()) {
      answer = end(session.get(), address.get(), request);
    } else {
      answer = Problem.notFound()::send;
    }
    answer.send(response);
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SessionId> session = session();
    Optional<ClipAddress> address = ClipAddress.of(request).filter(clip -> !clip.end());
    OptionalLong offset = ClipAddress.number(request, "offset");
    long length = request.getContentLengthLong();
    Answer answer;
    if (session.isEmpty()) {
      answer = unread(response, Problem.noSession());
    } else if (address.isEmpty()) {
      answer = unread(response, Problem.notFound());
    } else if (offset.isEmpty()) {
      answer = unread(response, Problem.badRequest("The offset is missing."));
    } else if (length < 0) {
      answer =
          unread(
              response,
              Problem.of(
                  HttpServletResponse.SC_LENGTH_REQUIRED,
                  "length-required",
                  "Say how long it is."));
    } else if (length > LARGEST_PIECE) {
      answer = unread(response, tooLarge());
    } else {
      answer = append(session.get(), address.get(), offset.getAsLong(), request, response);
    }
    answer.send(response);
  }

  private Answer open(SessionId session, HttpServletRequest request) {
    Optional<ClipKind> kind = ClipAddress.kind(request);
    Optional<String> mediaType = ClipAddress.mediaType(request);
    if (kind.isEmpty() || mediaType.isEmpty()) {
      return Problem.badRequest("Kind or media type is missing.")::send;
    }
    return open.execute(new OpenClip.Command(session, kind.get(), mediaType.get()))
        .match(
            opened ->
                json(
                    HttpServletResponse.SC_CREATED,
                    Json.createObjectBuilder()
                        .add("clip", opened.clip().value().toString())
                        .add("offset", 0)
                        .build()),
            tooMuch -> tooLarge()::send,
            notSupported -> notSupported()::send,
            outOfStep -> outOfStep()::send);
  }

  private Answer append(
      SessionId session,
      ClipAddress address,
      long offset,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try (InputStream bytes = request.getInputStream()) {
      return append
          .execute(new AppendToClip.Command(session, address.clip(), offset, bytes))
          .match(
              appended -> json(HttpServletResponse.SC_OK, offset(appended.length())),
              wrongOffset -> unread(response, Problem.wrongOffset(wrongOffset.length())),
              tooLarge -> unread(response, tooLarge()),
              notYours -> unread(response, notYours()));
    }
  }

  private Answer end(SessionId session, ClipAddress address, HttpServletRequest request) {
    OptionalLong length = ClipAddress.number(request, "length");
    if (length.isEmpty()) {
      return Problem.badRequest("The length is missing.")::send;
    }
    Function<AcknowledgeClip.Outcome.Acknowledged, Answer> acknowledged =
        done -> json(HttpServletResponse.SC_OK, next.of(session));
    return acknowledge
        .execute(new AcknowledgeClip.Command(session, address.clip(), length.getAsLong()))
        .match(
            acknowledged,
            wrongLength -> Problem.wrongOffset(wrongLength.length())::send,
            notSupported -> notSupported()::send,
            outOfStep -> outOfStep()::send);
  }

  // What the browser still sends is not read: the connection ends with the answer.
  private static Answer unread(HttpServletResponse response, Problem problem) {
    response.setHeader("Connection", "close");
    return problem::send;
  }

  private static Answer json(int status, JsonObject json) {
    return response -> Problem.send(response, status, "application/json", json);
  }

  private static JsonObject offset(long length) {
    return Json.createObjectBuilder().add("offset", length).build();
  }

  private static Problem tooLarge() {
    return Problem.of(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too-large", "There is no room for it.");
  }

  private static Problem notSupported() {
    return Problem.of(
        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
        "not-supported",
        "This kind of video cannot be read.");
  }

  private Problem notYours() {
    current.requireStillOpen();
    return Problem.notFound();
  }

  private Problem outOfStep() {
    current.requireStillOpen();
    return Problem.of(
        HttpServletResponse.SC_CONFLICT, "out-of-step", "This recording is not expected now.");
  }

  private Optional<SessionId> session() {
    return current.view().map(view -> view.session());
  }
}
