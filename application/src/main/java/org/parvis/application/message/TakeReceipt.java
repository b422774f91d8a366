package org.parvis.application.message;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.ReceiptStatus;

/** Keeps what a route reports whose session shows that it is the operator. */
public interface TakeReceipt extends UseCase<TakeReceipt.Command, TakeReceipt.Outcome> {
  /**
   * A receipt.
   *
   * @param raw as it came, without the message's text
   */
  record Command(Handover handover, ReceiptStatus status, String raw) {}

  sealed interface Outcome {
    <T> T match(Function<Taken, T> taken, Function<Known, T> known);

    record Taken() implements Outcome {

      @Override
      public <T> T match(Function<Taken, T> taken, Function<Known, T> known) {
        return taken.apply(this);
      }
    }

    /** The same was said before; receipts come twice. */
    record Known() implements Outcome {

      @Override
      public <T> T match(Function<Taken, T> taken, Function<Known, T> known) {
        return known.apply(this);
      }
    }
  }
}
