package org.parvis.adapter.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.domain.session.SessionToken;

/** What a page tells the browser about its session. */
@RequestScoped
public class BrowserSession {

  /** From now on the browser shows this token; the one before is dead. */
  public void hold(SessionToken token) {
    SessionCookie.write(response(), token);
  }

  public void forget() {
    SessionCookie.clear(response());
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
