package org.parvis.adapter.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.parvis.adapter.web.session.CurrentSession;

/**
 * The answer 403 of a Faces page. Its form listens even where the page would not have shown it, so
 * that a forged press reaches the use case, which refuses it and says so in the journal.
 */
@RequestScoped
public class ForbiddenAnswer {
  private static final int FORBIDDEN = 403;

  @Inject CurrentSession session;

  private boolean sent;

  /** Sends it, unless the session ended meanwhile and the gate answers; always null. */
  public String send() {
    session.requireStillOpen();
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().responseSendError(FORBIDDEN, null);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
    sent = true;
    return null;
  }

  /** Whether this request has been answered with it. */
  public boolean isSent() {
    return sent;
  }
}
