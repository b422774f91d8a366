package org.parvis.application.banking;

import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.application.code.CodeView;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.session.SessionId;

/** One of the member's own orders, and the code that it waits for. */
public interface ReadOrder extends UseCase<ReadOrder.Command, ReadOrder.Outcome> {
  record Command(SessionId session, OrderId order) {}

  sealed interface Outcome {
    <T> T match(Function<Read, T> read, Function<Refused, T> refused);

    record Read(OrderView order, Optional<CodeView> code) implements Outcome {

      @Override
      public <T> T match(Function<Read, T> read, Function<Refused, T> refused) {
        return read.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(Function<Read, T> read, Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
