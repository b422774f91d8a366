package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.session.SessionId;

/** Gives an order up that nobody has approved. */
public interface WithdrawOrder extends UseCase<WithdrawOrder.Command, WithdrawOrder.Outcome> {
  record Command(SessionId session, OrderId order) {}

  sealed interface Outcome {
    <T> T match(
        Function<Withdrawn, T> withdrawn,
        Function<NotPossible, T> notPossible,
        Function<Refused, T> refused);

    record Withdrawn(OrderKind kind) implements Outcome {

      @Override
      public <T> T match(
          Function<Withdrawn, T> withdrawn,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return withdrawn.apply(this);
      }
    }

    record NotPossible(OrderObstacle why) implements Outcome {

      @Override
      public <T> T match(
          Function<Withdrawn, T> withdrawn,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return notPossible.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(
          Function<Withdrawn, T> withdrawn,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
