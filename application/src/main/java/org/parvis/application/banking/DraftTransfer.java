package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.session.SessionId;

/**
 * Writes a transfer down, or changes it while nobody has approved it.
 *
 * <p>The order's id comes with the form: a form sent twice is one order. A change ends the code
 * that was sent for it (security.md F7).
 */
public interface DraftTransfer extends UseCase<DraftTransfer.Command, DraftTransfer.Outcome> {
  record Command(
      SessionId session, OrderId order, AssociationId association, OrderTerms.Transfer terms) {}

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
