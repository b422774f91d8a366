package org.parvis.application.access;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;

/**
 * Writes down that a member's request was not served: its step was not due, or its session was over
 * by the time that the act looked.
 */
public interface NoteStrayRequest
    extends UseCase<NoteStrayRequest.Command, NoteStrayRequest.Outcome> {

  /**
   * What was not served.
   *
   * @param session the one that the request came with, open or over
   * @param path the page or address that was asked, as the container normalised it
   */
  record Command(SessionId session, String path, Why why) {}

  /** Why a request was not served. */
  enum Why {
    STEP_NOT_DUE,
    SESSION_OVER
  }

  sealed interface Outcome {
    <T> T match(Function<Noted, T> noted);

    record Noted() implements Outcome {

      @Override
      public <T> T match(Function<Noted, T> noted) {
        return noted.apply(this);
      }
    }
  }
}
