package org.parvis.application.rehearsal;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.Language;

/**
 * Makes two associations with some money, their invitations, and a way in for the first member of
 * the staff.
 */
public interface PrepareRehearsal
    extends UseCase<PrepareRehearsal.Command, PrepareRehearsal.Outcome> {
  record Command(Language language) {}

  sealed interface Outcome {
    <T> T match(Function<Ready, T> ready);

    record Ready(RehearsalLinks links) implements Outcome {

      @Override
      public <T> T match(Function<Ready, T> ready) {
        return ready.apply(this);
      }
    }
  }
}
