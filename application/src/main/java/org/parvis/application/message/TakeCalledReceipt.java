package org.parvis.application.message;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.ReceiptStatus;

/**
 * Keeps what a gateway reports by calling an address that it was given with the message. Whoever
 * knows the token has seen that address; where the call comes from counts as well.
 */
public interface TakeCalledReceipt
    extends UseCase<TakeCalledReceipt.Command, TakeCalledReceipt.Outcome> {
  /**
   * A call.
   *
   * @param token as {@link ReceiptTokens} made it for this message and route
   * @param raw as it came, without the message's text
   */
  record Command(
      Handover handover, String token, ReceiptStatus status, String raw, ClientAddress from) {}

  sealed interface Outcome {
    <T> T match(Function<Taken, T> taken, Function<Refused, T> refused);

    /** Now or before. */
    record Taken() implements Outcome {

      @Override
      public <T> T match(Function<Taken, T> taken, Function<Refused, T> refused) {
        return taken.apply(this);
      }
    }

    record Refused() implements Outcome {

      @Override
      public <T> T match(Function<Taken, T> taken, Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
