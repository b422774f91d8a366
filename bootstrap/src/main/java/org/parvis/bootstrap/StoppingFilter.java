package org.parvis.bootstrap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The first to see a request: lets it begin, or says that the server is about to stop. */
public class StoppingFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient RequestsInProgress requests;

  @Inject
  StoppingFilter(RequestsInProgress requests) {
    this.requests = requests;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!requests.begin()) {
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      requests.end();
    }
  }
}
