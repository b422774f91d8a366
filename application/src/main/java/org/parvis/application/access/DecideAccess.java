package org.parvis.application.access;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.session.SessionId;

/** Decides on every right of a member on one association; asks the policy and nobody else. */
public interface DecideAccess extends UseCase<DecideAccess.Command, DecideAccess.Outcome> {
  record Command(SessionId session, AssociationId association) {}

  sealed interface Outcome {
    <T> T match(Function<Decided, T> decided);

    record Decided(List<RightView> rights) implements Outcome {
      public Decided {
        rights = List.copyOf(rights);
      }

      @Override
      public <T> T match(Function<Decided, T> decided) {
        return decided.apply(this);
      }
    }
  }
}
