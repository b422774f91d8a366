package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.session.SessionId;

/**
 * The orders of one kind: those of the association that are to be executed, and the member's own.
 */
public interface ListOrders extends UseCase<ListOrders.Command, ListOrders.Outcome> {
  record Command(SessionId session, AssociationId association, OrderKind kind) {}

  sealed interface Outcome {
    <T> T match(Function<Listed, T> listed, Function<Refused, T> refused);

    record Listed(OrderList list) implements Outcome {

      @Override
      public <T> T match(Function<Listed, T> listed, Function<Refused, T> refused) {
        return listed.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(Function<Listed, T> listed, Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
