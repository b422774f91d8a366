package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.session.SessionId;

/** Goes back to change an order: the code that was sent for it is worthless from now on. */
public interface ReopenOrder extends UseCase<ReopenOrder.Command, ReopenOrder.Outcome> {
  record Command(SessionId session, OrderId order) {}

  sealed interface Outcome {
    <T> T match(
        Function<Reopened, T> reopened,
        Function<NotPossible, T> notPossible,
        Function<Refused, T> refused);

    record Reopened(OrderKind kind) implements Outcome {

      @Override
      public <T> T match(
          Function<Reopened, T> reopened,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return reopened.apply(this);
      }
    }

    record NotPossible(OrderObstacle why) implements Outcome {

      @Override
      public <T> T match(
          Function<Reopened, T> reopened,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return notPossible.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(
          Function<Reopened, T> reopened,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
