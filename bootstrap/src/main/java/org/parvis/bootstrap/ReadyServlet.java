package org.parvis.bootstrap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * One bit for whoever started the server, and nothing a stranger could use: 200 or 503, both empty.
 */
@WebServlet("/ready")
public class ReadyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient Readiness readiness;

  @Inject
  ReadyServlet(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(
        readiness.isReady()
            ? HttpServletResponse.SC_OK
            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
