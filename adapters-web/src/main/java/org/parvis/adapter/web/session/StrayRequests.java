package org.parvis.adapter.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import org.parvis.application.access.NoteStrayRequest;
import org.parvis.application.access.NoteStrayRequest.Why;

/** Writes down what a member asked and was not served (security.md K1). */
@RequestScoped
public class StrayRequests {
  private static final System.Logger LOG = System.getLogger(StrayRequests.class.getName());

  @Inject HttpServletRequest request;
  @Inject CurrentSession session;
  @Inject NoteStrayRequest noteStrayRequest;

  /** A form of a step that is not due; who only looks at an old page is led on without a line. */
  public void stepNotDue() {
    if ("POST".equals(request.getMethod())) {
      note(Why.STEP_NOT_DUE);
    }
  }

  /** The session was open at the gate and over when the act looked. */
  void sessionOver() {
    note(Why.SESSION_OVER);
  }

  // The answer is the same while the journal cannot be written.
  private void note(Why why) {
    session
        .view()
        .map(view -> new NoteStrayRequest.Command(view.session(), RequestPath.of(request), why))
        .ifPresent(
            command -> {
              try {
                String said =
                    noteStrayRequest
                        .execute(command)
                        .match(noted -> "the refusal is in the journal");
                LOG.log(Level.DEBUG, said);
              } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "a refusal could not be written into the journal", fault);
              }
            });
  }
}
