package org.parvis.adapter.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import org.parvis.application.session.ResolveSession;

/** Looks up the session that a request's cookie opens, now. */
@ApplicationScoped
public class SessionSearch {
  private static final System.Logger LOG = System.getLogger(SessionSearch.class.getName());

  @Inject ResolveSession resolveSession;

  FoundSession find(HttpServletRequest request, boolean activity) {
    return SessionCookie.read(request)
        .map(token -> find(new ResolveSession.Command(token, activity)))
        .orElse(FoundSession.NONE);
  }

  private FoundSession find(ResolveSession.Command command) {
    try {
      return resolveSession
          .execute(command)
          .match(
              open -> FoundSession.open(open.session()),
              expired -> FoundSession.EXPIRED,
              unknown -> FoundSession.NONE);
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "the session store does not answer", fault);
      return FoundSession.UNAVAILABLE;
    }
  }
}
