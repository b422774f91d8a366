package org.parvis.application.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.Assistance;

/** What became of the member's request for help. */
public interface ReadMyAssistance
    extends UseCase<ReadMyAssistance.Command, ReadMyAssistance.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(Function<Open, T> open, Function<None, T> none);

    /**
     * A person comes back to the member.
     *
     * @param dueAt until when
     * @param contactedAt when somebody of the staff has spoken to the member
     */
    record Open(
        Assistance assistance, Instant askedAt, Instant dueAt, Optional<Instant> contactedAt)
        implements Outcome {

      @Override
      public <T> T match(Function<Open, T> open, Function<None, T> none) {
        return open.apply(this);
      }
    }

    record None() implements Outcome {

      @Override
      public <T> T match(Function<Open, T> open, Function<None, T> none) {
        return none.apply(this);
      }
    }
  }
}
