package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.session.SessionId;

/**
 * Compares the code and lets the order take effect, once, in one transaction. Whether the member
 * may, and whether the money is there, is decided again here.
 */
public interface ApproveOrder extends UseCase<ApproveOrder.Command, ApproveOrder.Outcome> {
  record Command(SessionId session, OrderId order, OneTimeCode code) {}

  sealed interface Outcome {
    <T> T match(
        Function<Approved, T> approved,
        Function<Wrong, T> wrong,
        Function<NotApproved, T> notApproved,
        Function<Refused, T> refused);

    record Approved(OrderId order) implements Outcome {

      @Override
      public <T> T match(
          Function<Approved, T> approved,
          Function<Wrong, T> wrong,
          Function<NotApproved, T> notApproved,
          Function<Refused, T> refused) {
        return approved.apply(this);
      }
    }

    record Wrong(int checksLeft) implements Outcome {

      @Override
      public <T> T match(
          Function<Approved, T> approved,
          Function<Wrong, T> wrong,
          Function<NotApproved, T> notApproved,
          Function<Refused, T> refused) {
        return wrong.apply(this);
      }
    }

    /** Nothing has changed. */
    record NotApproved(Why why) implements Outcome {
      /** Why not. */
      public enum Why {
        /** Expired, exhausted, used, or never sent: ask for another one. */
        CODE_OVER,
        /** Too many wrong codes in a day: come back later. */
        TRIES_OVER,
        /** The order is no longer the one that the code was sent for. */
        ORDER_CHANGED,
        OVER_LIMIT,
        OVER_BALANCE,
        NOT_WAITING
      }

      @Override
      public <T> T match(
          Function<Approved, T> approved,
          Function<Wrong, T> wrong,
          Function<NotApproved, T> notApproved,
          Function<Refused, T> refused) {
        return notApproved.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(
          Function<Approved, T> approved,
          Function<Wrong, T> wrong,
          Function<NotApproved, T> notApproved,
          Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
