package org.parvis.adapter.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * An answer of type {@code application/problem+json}; every servlet and resource builds it here.
 *
 * @param code stable name, the end of the problem's type
 * @param title what is wrong, in English, without anything that the caller sent
 * @param offset from where an upload goes on, where that is the point
 */
public record Problem(int status, String code, String title, OptionalLong offset) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String code, String title) {
    return new Problem(status, code, title, OptionalLong.empty());
  }

  /** Nobody is signed in, or no longer. */
  public static Problem noSession() {
    return of(HttpServletResponse.SC_UNAUTHORIZED, "no-session", "There is no open session.");
  }

  /** What was asked for is not here, or not for the caller. */
  public static Problem notFound() {
    return of(HttpServletResponse.SC_NOT_FOUND, "not-found", "There is nothing here for you.");
  }

  public static Problem badRequest(String title) {
    return of(HttpServletResponse.SC_BAD_REQUEST, "bad-request", title);
  }

  /** The recording ends elsewhere; go on from there. */
  public static Problem wrongOffset(long stored) {
    return new Problem(
        HttpServletResponse.SC_CONFLICT,
        "wrong-offset",
        "The recording ends at another offset.",
        OptionalLong.of(stored));
  }

  public JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", "urn:parvis:problem:" + code)
            .add("title", title)
            .add("status", status);
    offset.ifPresent(stored -> json.add("offset", stored));
    return json.build();
  }

  public void send(HttpServletResponse response) throws IOException {
    send(response, status, MEDIA_TYPE, json());
  }

  /** Sends any small JSON answer, never to be kept by a cache. */
  public static void send(
      HttpServletResponse response, int status, String mediaType, JsonObject json)
      throws IOException {
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
