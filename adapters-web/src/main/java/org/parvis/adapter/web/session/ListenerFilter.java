package org.parvis.adapter.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.parvis.adapter.web.Listeners;
import org.parvis.adapter.web.WebSettings;

/**
 * Keeps the ports apart: the one for operators answers operators, and the one of plain HTTP leads
 * to https.
 *
 * <p>The way there is the configured address, whatever the request calls us. Only what a browser
 * merely reads is led there: whoever writes, or calls the API, in plain HTTP shall notice it (ASVS
 * 4.1.2).
 */
public class ListenerFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int PERMANENT_REDIRECT = 308;
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Inject transient Listeners listeners;
  @Inject transient WebSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (listeners.isToBeRedirected(request)) {
      redirect(request, response);
    } else if (listeners.isForOperators(request)
        && !RouteRules.isForOperators(RequestPath.of(request))) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void redirect(HttpServletRequest request, HttpServletResponse response) {
    boolean reads = READS.contains(request.getMethod());
    if (!reads || RouteRules.isForScripts(RequestPath.of(request))) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.setHeader("Location", settings.origin() + request.getRequestURI() + query);
    response.setStatus(PERMANENT_REDIRECT);
  }
}
