package org.parvis.adapter.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a page's answer says to programs, beside what it says to people. */
@RequestScoped
public class AnswerStatus {
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject Clock clock;

  /** The page is shown as it is, with status 429 and the seconds until that moment. */
  public void tooManyUntil(Instant moment) {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.setResponseStatus(TOO_MANY_REQUESTS);
    answer.setResponseHeader("Retry-After", secondsUntil(moment));
  }

  // Whole seconds, and never too few of them.
  String secondsUntil(Instant moment) {
    return Long.toString(
        Math.max(1, Duration.between(clock.instant(), moment).plusMillis(999).toSeconds()));
  }
}
