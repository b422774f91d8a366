package org.parvis.adapter.web.session;

import java.util.Optional;
import org.parvis.application.session.SessionView;

/** What became of a request's session cookie. */
record FoundSession(State state, Optional<SessionView> view) {
  static final FoundSession NONE = new FoundSession(State.NONE, Optional.empty());
  static final FoundSession EXPIRED = new FoundSession(State.EXPIRED, Optional.empty());
  static final FoundSession UNAVAILABLE = new FoundSession(State.UNAVAILABLE, Optional.empty());

  static FoundSession open(SessionView view) {
    return new FoundSession(State.OPEN, Optional.of(view));
  }

  enum State {
    /** No cookie, or one that opens nothing and never told us when it ended. */
    NONE,
    OPEN,
    /** It was a session, and its time is over. */
    EXPIRED,
    /** The store did not answer: nobody knows. */
    UNAVAILABLE
  }
}
