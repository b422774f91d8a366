package org.parvis.application.access;

import java.util.Set;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;

/** Looks at an invitation without accepting it. */
public interface ReadInvitation extends UseCase<ReadInvitation.Command, ReadInvitation.Outcome> {
  record Command(String token) {}

  sealed interface Outcome {
    <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable);

    record Usable(Association association, Set<AccessRight> rights) implements Outcome {
      public Usable {
        rights = Set.copyOf(rights);
      }

      @Override
      public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
        return usable.apply(this);
      }
    }

    record NotUsable() implements Outcome {

      @Override
      public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
        return notUsable.apply(this);
      }
    }
  }
}
