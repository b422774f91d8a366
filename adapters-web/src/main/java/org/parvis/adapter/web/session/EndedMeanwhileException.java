package org.parvis.adapter.web.session;

/** The session ended under a request, which was refused for it and left its line in the journal. */
final class EndedMeanwhileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndedMeanwhileException() {
    super("the session is over");
  }
}
