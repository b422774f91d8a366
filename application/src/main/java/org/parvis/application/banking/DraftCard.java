package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.DeliveryAddress;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.session.SessionId;

/**
 * Writes the order of a card down, or changes it while nobody has approved it; as {@link
 * DraftTransfer}. The holder is the member, by the verified name.
 */
public interface DraftCard extends UseCase<DraftCard.Command, DraftCard.Outcome> {
  record Command(
      SessionId session, OrderId order, AssociationId association, DeliveryAddress address) {}

  sealed interface Outcome {
    <T> T match(
        Function<Drafted, T> drafted,
        Function<NotPossible, T> notPossible,
        Function<Refused, T> refused);

    record Drafted(OrderId order) implements Outcome {

      @Override
      public <T> T match(
          Function<Drafted, T> drafted,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return drafted.apply(this);
      }
    }

    record NotPossible(OrderObstacle why) implements Outcome {

      @Override
      public <T> T match(
          Function<Drafted, T> drafted,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return notPossible.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(
          Function<Drafted, T> drafted,
          Function<NotPossible, T> notPossible,
          Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
