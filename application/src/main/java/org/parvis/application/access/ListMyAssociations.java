package org.parvis.application.access;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.Association;
import org.parvis.domain.session.SessionId;

/** The associations on which a member has a mandate. */
public interface ListMyAssociations
    extends UseCase<ListMyAssociations.Command, ListMyAssociations.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(Function<Listed, T> listed);

    record Listed(List<Association> associations) implements Outcome {
      public Listed {
        associations = List.copyOf(associations);
      }

      @Override
      public <T> T match(Function<Listed, T> listed) {
        return listed.apply(this);
      }
    }
  }
}
