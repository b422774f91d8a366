package org.parvis.application.review;

import java.io.InputStream;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ReviewCaseId;

/** Opens a recording for the reviewer who holds its case; each view is journalled. */
public interface WatchClip extends UseCase<WatchClip.Command, WatchClip.Outcome> {
  record Command(SessionId session, ReviewCaseId id, ClipId clip) {}

  sealed interface Outcome {
    <T> T match(Function<Recording, T> recording, Function<NotAllowed, T> notAllowed);

    /** The caller closes the stream. */
    record Recording(InputStream bytes, String mediaType, long length) implements Outcome {

      @Override
      public <T> T match(Function<Recording, T> recording, Function<NotAllowed, T> notAllowed) {
        return recording.apply(this);
      }
    }

    record NotAllowed() implements Outcome {

      @Override
      public <T> T match(Function<Recording, T> recording, Function<NotAllowed, T> notAllowed) {
        return notAllowed.apply(this);
      }
    }
  }
}
