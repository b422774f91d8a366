package org.parvis.adapter.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.adapter.web.Listeners;
import org.parvis.adapter.web.WebSettings;
import org.parvis.application.session.SessionOverException;
import org.parvis.application.session.SessionView;

/**
 * Lets a request through to a route that is open to its sender; denies by default.
 *
 * <p>A session may end between this gate and the act behind it: signed out in another tab, or its
 * time just over. Whatever the act was part of, page or script, the sender then gets the answer
 * that they would have had here.
 */
public class GateFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient WebSettings settings;
  @Inject transient Listeners listeners;
  @Inject transient SessionSearch search;
  @Inject transient StrayRequests stray;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      decide(request, response, chain);
    } catch (ServletException | RuntimeException failure) {
      boolean untold = isBehind(failure, SessionOverException.class);
      if (untold) {
        stray.sessionOver();
      }
      if (response.isCommitted() || !(untold || isBehind(failure, EndedMeanwhileException.class))) {
        throw failure;
      }
      response.resetBuffer();
      turnAway(request, response, search.find(request, false));
    }
  }

  private void decide(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
      case OPERATOR -> {
        if (listeners.isForOperators(request)) {
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

  // Faces wraps what an action throws, more than once.
  private static boolean isBehind(Throwable failure, Class<? extends RuntimeException> reason) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(reason::isInstance);
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
      case NONE, OPEN -> {
        if (mayHaveServedTwice(request)) {
          response.setHeader("Location", RequestPath.of(request));
          response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
          leave(response, script, "/sign-in.xhtml");
        }
      }
    }
  }

  // Pressed twice, a form comes twice with the token of the first press, which that one changed:
  // the
  // browser asks again, by address, with the token that it holds by now.
  private static boolean mayHaveServedTwice(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && RequestPath.of(request).endsWith(".xhtml")
        && SessionCookie.read(request).isPresent();
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
