package org.parvis.adapter.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers before the first byte of a body is read: 413 where it is longer than anything of ours,
 * 411 where it does not say how long it is (security.md G1). What the sender still sends is not
 * read either: the connection ends with the answer. The pieces of recordings have a limit of their
 * own, where they are taken.
 */
public class BodySizeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** No form of ours comes near: recordings are not sent as forms. */
  static final long LONGEST = 64L * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isPiece(request)) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > LONGEST) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (request.getHeader("Transfer-Encoding") != null) {
      refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isPiece(HttpServletRequest request) {
    return "PUT".equals(request.getMethod())
        && RequestPath.of(request).startsWith("/capture/clip/");
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    response.setHeader("Connection", "close");
    response.sendError(status);
  }
}
