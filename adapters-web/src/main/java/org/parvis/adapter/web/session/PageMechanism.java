package org.parvis.adapter.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.session.ResolveSession;
import org.parvis.application.session.SessionView;
import org.parvis.domain.session.SessionToken;

/**
 * Finds the session behind our cookie and tells the container who it is. It refuses nobody: that is
 * the gate's work.
 */
@Typed(PageMechanism.class)
@ApplicationScoped
public class PageMechanism implements HttpAuthenticationMechanism {
  /** Header of requests that a page makes by itself. */
  public static final String POLL = "X-Parvis-Poll";

  private static final System.Logger LOG = System.getLogger(PageMechanism.class.getName());

  @Inject ResolveSession resolveSession;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<SessionToken> token = SessionCookie.read(request);
    if (token.isEmpty() || RouteRules.carriesNoSession(RequestPath.of(request))) {
      return context.doNothing();
    }
    FoundSession found = find(token.get(), !isPoll(request));
    CurrentSession.remember(request, found);
    return found
        .view()
        .map(
            view ->
                context.notifyContainerAboutLogin(view.member().value().toString(), groups(view)))
        .orElseGet(context::doNothing);
  }

  private FoundSession find(SessionToken token, boolean activity) {
    try {
      return resolveSession
          .execute(new ResolveSession.Command(token, activity))
          .match(
              open -> FoundSession.open(open.session()),
              expired -> FoundSession.EXPIRED,
              unknown -> FoundSession.NONE);
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "the session store does not answer", fault);
      return FoundSession.UNAVAILABLE;
    }
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
