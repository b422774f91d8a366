package org.parvis.application.review;

import java.util.Set;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCaseId;

/**
 * Approves or refuses; the first decision stands. On a control of an approval by the policy it
 * confirms or withdraws.
 */
public interface DecideCase extends UseCase<DecideCase.Command, DecideCase.Outcome> {
  record Command(
      SessionId session,
      ReviewCaseId id,
      boolean approve,
      Set<Tick> ticks,
      Set<RefusalReason> reasons) {
    public Command {
      ticks = Set.copyOf(ticks);
      reasons = Set.copyOf(reasons);
    }
  }

  sealed interface Outcome {
    <T> T match(
        Function<Decided, T> decided,
        Function<Incomplete, T> incomplete,
        Function<NotHeld, T> notHeld,
        Function<AlreadyDecided, T> alreadyDecided);

    record Decided() implements Outcome {

      @Override
      public <T> T match(
          Function<Decided, T> decided,
          Function<Incomplete, T> incomplete,
          Function<NotHeld, T> notHeld,
          Function<AlreadyDecided, T> alreadyDecided) {
        return decided.apply(this);
      }
    }

    /** An approval needs every tick, a refusal needs reasons. */
    record Incomplete() implements Outcome {

      @Override
      public <T> T match(
          Function<Decided, T> decided,
          Function<Incomplete, T> incomplete,
          Function<NotHeld, T> notHeld,
          Function<AlreadyDecided, T> alreadyDecided) {
        return incomplete.apply(this);
      }
    }

    record NotHeld() implements Outcome {

      @Override
      public <T> T match(
          Function<Decided, T> decided,
          Function<Incomplete, T> incomplete,
          Function<NotHeld, T> notHeld,
          Function<AlreadyDecided, T> alreadyDecided) {
        return notHeld.apply(this);
      }
    }

    record AlreadyDecided() implements Outcome {

      @Override
      public <T> T match(
          Function<Decided, T> decided,
          Function<Incomplete, T> incomplete,
          Function<NotHeld, T> notHeld,
          Function<AlreadyDecided, T> alreadyDecided) {
        return alreadyDecided.apply(this);
      }
    }
  }
}
