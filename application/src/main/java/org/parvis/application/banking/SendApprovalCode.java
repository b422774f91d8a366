package org.parvis.application.banking;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.application.code.CodeView;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.session.SessionId;

/**
 * Sends the code that approves an order as it stands now; the message says what it approves
 * (security.md F7).
 */
public interface SendApprovalCode
    extends UseCase<SendApprovalCode.Command, SendApprovalCode.Outcome> {
  record Command(SessionId session, OrderId order) {}

  sealed interface Outcome {
    <T> T match(
        Function<Sent, T> sent,
        Function<Wait, T> wait,
        Function<NotPossible, T> notPossible,
        Function<Refused, T> refused);

    record Sent(CodeView code) implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Wait, T> wait,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return sent.apply(this);
      }
    }

    /** A limit of messages or wrong codes is reached, until then. */
    record Wait(Instant until, Limit limit) implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Wait, T> wait,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return wait.apply(this);
      }
    }

    record NotPossible(OrderObstacle why) implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Wait, T> wait,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return notPossible.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Wait, T> wait,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
