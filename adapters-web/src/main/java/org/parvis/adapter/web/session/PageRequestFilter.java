package org.parvis.adapter.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Refuses what no browser sends to our pages and Faces would not refuse: to Faces every method is a
 * look, and a nonce that it cannot read is a fault of ours.
 *
 * <p>Every answer is a whole page with a nonce of its own, whatever nonce came with the form: one
 * that the sender knows protects nothing, and without JavaScript none comes at all.
 */
public class PageRequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** PrimeFaces adds it to the forms of a page: a UUID in Base64. */
  private static final String NONCE = "primefaces.nonce";

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = RequestPath.of(request);
    if (!path.endsWith(".xhtml")) {
      chain.doFilter(request, response);
      return;
    }
    boolean file = path.startsWith("/jakarta.faces.resource/");
    boolean known =
        switch (request.getMethod()) {
          case "GET", "HEAD" -> true;
          case "POST" -> !file;
          default -> false;
        };
    if (!known) {
      response.setHeader("Allow", file ? "GET, HEAD" : "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (isForged(request.getParameter(NONCE))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(new WithNonce(request), response);
    }
  }

  /** PrimeFaces takes the nonce of an answer to a form from its parameters, and nowhere else. */
  private static final class WithNonce extends HttpServletRequestWrapper {
    private final String nonce =
        Base64.getEncoder()
            .encodeToString(
                java.util.UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    WithNonce(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return NONCE.equals(name) ? nonce : super.getParameter(name);
    }
  }

  private static boolean isForged(String nonce) {
    if (nonce == null || nonce.isBlank()) {
      return false;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(nonce);
      return !UUID.matcher(new String(decoded, StandardCharsets.US_ASCII)).matches();
    } catch (IllegalArgumentException notBase64) {
      return true;
    }
  }
}
