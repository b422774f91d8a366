package org.parvis.adapter.web.journey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.adapter.web.session.CurrentSession;

/** Says that a session is over, to those whose session is. */
@Named
@RequestScoped
public class ExpiredPage {
  @Inject CurrentSession session;

  public String enter() {
    return session.isOpen() ? JourneyUrls.redirectTo("/space.xhtml") : null;
  }
}
