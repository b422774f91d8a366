package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.Money;
import org.parvis.domain.session.SessionId;

/**
 * Moves the whole balance of a collection to the association's account.
 *
 * <p>The policy is asked again inside the operation, whatever the page showed.
 */
public interface CollectFunds extends UseCase<CollectFunds.Command, CollectFunds.Outcome> {
  record Command(SessionId session, AccountId collection) {}

  sealed interface Outcome {
    <T> T match(
        Function<Collected, T> collected,
        Function<NothingToCollect, T> nothingToCollect,
        Function<Refused, T> refused);

    record Collected(Money amount) implements Outcome {

      @Override
      public <T> T match(
          Function<Collected, T> collected,
          Function<NothingToCollect, T> nothingToCollect,
          Function<Refused, T> refused) {
        return collected.apply(this);
      }
    }

    record NothingToCollect() implements Outcome {

      @Override
      public <T> T match(
          Function<Collected, T> collected,
          Function<NothingToCollect, T> nothingToCollect,
          Function<Refused, T> refused) {
        return nothingToCollect.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(
          Function<Collected, T> collected,
          Function<NothingToCollect, T> nothingToCollect,
          Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
