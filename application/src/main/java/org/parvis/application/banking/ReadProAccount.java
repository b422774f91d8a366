package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.session.SessionId;

/** Shows an account to the extent that the policy permits. */
public interface ReadProAccount extends UseCase<ReadProAccount.Command, ReadProAccount.Outcome> {
  record Command(SessionId session, AssociationId association) {}

  sealed interface Outcome {
    <T> T match(Function<Account, T> account, Function<Refused, T> refused);

    record Account(ProAccountView account) implements Outcome {

      @Override
      public <T> T match(Function<Account, T> account, Function<Refused, T> refused) {
        return account.apply(this);
      }
    }

    record Refused(AccessDecision.Refused decision) implements Outcome {

      @Override
      public <T> T match(Function<Account, T> account, Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }
  }
}
