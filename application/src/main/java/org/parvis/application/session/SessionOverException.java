package org.parvis.application.session;

/** The session ended after the page had looked; the page says so and asks to sign in again. */
public final class SessionOverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SessionOverException() {
    super("the session is over");
  }
}
