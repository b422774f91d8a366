package org.parvis.adapter.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.parvis.application.session.SessionView;

/**
 * Finds the session behind our cookie and tells the container who it is. It refuses nobody: that is
 * the gate's work.
 */
@Typed(PageMechanism.class)
@ApplicationScoped
public class PageMechanism implements HttpAuthenticationMechanism {
  /** Header of requests that a page makes by itself. */
  public static final String POLL = "X-Parvis-Poll";

  @Inject SessionSearch search;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (RouteRules.carriesNoSession(RequestPath.of(request))) {
      return context.doNothing();
    }
    FoundSession found = search.find(request, !isPoll(request));
    CurrentSession.remember(request, found);
    return found
        .view()
        .map(
            view ->
                context.notifyContainerAboutLogin(view.member().value().toString(), groups(view)))
        .orElseGet(context::doNothing);
  }

  private static Set<String> groups(SessionView view) {
    return view.staff() ? Set.of("member", "staff") : Set.of("member");
  }

  // Background polling is not activity (security.md E4).
  private static boolean isPoll(HttpServletRequest request) {
    String path = RequestPath.of(request);
    return "1".equals(request.getHeader(POLL))
        || path.equals("/capture/status")
        || path.startsWith("/capture/status/");
  }
}
