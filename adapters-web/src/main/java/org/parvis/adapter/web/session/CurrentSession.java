package org.parvis.adapter.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.application.session.SessionView;

/** The session of this request, as the mechanism found it; it is looked up once. */
@Named
@RequestScoped
public class CurrentSession {
  private static final String FOUND = "org.parvis.session";

  @Inject HttpServletRequest request;
  @Inject SessionSearch search;

  public Optional<SessionView> view() {
    return of(request).view();
  }

  /** The session on a page that the gate opens to members only. */
  public SessionView require() {
    return view().orElseThrow(() -> new IllegalStateException("the gate let a stranger in"));
  }

  /**
   * Asked after a refusal: a session that ended under the request explains it, and then the gate
   * answers. Acts that changed the token do not ask.
   *
   * @throws RuntimeException when the session is no longer open
   */
  public void requireStillOpen() {
    if (search.find(request, false).view().isEmpty()) {
      throw new EndedMeanwhileException();
    }
  }

  public boolean isOpen() {
    return view().isPresent();
  }

  public boolean isStaff() {
    return view().map(SessionView::staff).orElse(false);
  }

  public String getDisplayName() {
    return view().map(SessionView::displayName).orElse("");
  }

  static FoundSession of(HttpServletRequest request) {
    return request.getAttribute(FOUND) instanceof FoundSession found ? found : FoundSession.NONE;
  }

  static void remember(HttpServletRequest request, FoundSession found) {
    request.setAttribute(FOUND, found);
  }
}
