package org.parvis.adapter.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parvis.adapter.web.WebSettings;
import org.parvis.application.session.SessionView;

/** Lets a request through to a route that is open to its sender; denies by default. */
public class GateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient WebSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Route> route = RouteRules.ruleFor(RequestPath.of(request));
    if (route.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FoundSession found = CurrentSession.of(request);
    switch (route.get()) {
      case PUBLIC -> chain.doFilter(request, response);
      case REHEARSAL -> {
        if (settings.rehearsal()) {
          chain.doFilter(request, response);
        } else {
          response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
      }
      case MEMBER -> {
        if (found.view().isPresent()) {
          chain.doFilter(request, response);
        } else {
          turnAway(request, response, found);
        }
      }
      case STAFF -> {
        if (found.view().map(SessionView::staff).orElse(false)) {
          chain.doFilter(request, response);
        } else if (found.view().isPresent()) {
          response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
          turnAway(request, response, found);
        }
      }
    }
  }

  // "Expired" is said only of a session that was one (security.md E8).
  private static void turnAway(
      HttpServletRequest request, HttpServletResponse response, FoundSession found)
      throws IOException {
    boolean script =
        RouteRules.isForScripts(RequestPath.of(request))
            || "1".equals(request.getHeader(PageMechanism.POLL));
    switch (found.state()) {
      case UNAVAILABLE -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      case EXPIRED -> {
        SessionCookie.clear(response);
        leave(response, script, "/expired.xhtml");
      }
      case NONE, OPEN -> leave(response, script, "/sign-in.xhtml");
    }
  }

  private static void leave(HttpServletResponse response, boolean script, String page)
      throws IOException {
    if (script) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setHeader("Location", page);
      response.setStatus(HttpServletResponse.SC_FOUND);
    }
  }
}
