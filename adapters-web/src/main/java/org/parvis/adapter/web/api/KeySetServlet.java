package org.parvis.adapter.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.parvis.application.access.PublishSigningKeys;

/** The public keys of the access tokens (RFC 7517). */
@WebServlet("/.well-known/jwks.json")
public class KeySetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient PublishSigningKeys publishSigningKeys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String keySet =
        publishSigningKeys
            .execute(new PublishSigningKeys.Command())
            .match(published -> published.keySet());
    byte[] body = keySet.getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/jwk-set+json");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
