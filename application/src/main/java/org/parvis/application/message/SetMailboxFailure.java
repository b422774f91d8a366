package org.parvis.application.message;

import java.util.Set;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.message.MailboxFailure;

/** Makes the rehearsal mailbox fail on demand. */
public interface SetMailboxFailure
    extends UseCase<SetMailboxFailure.Command, SetMailboxFailure.Outcome> {
  record Command(MailboxFailure failure) {}

  sealed interface Outcome {
    <T> T match(Function<Set, T> set);

    record Set() implements Outcome {

      @Override
      public <T> T match(Function<Set, T> set) {
        return set.apply(this);
      }
    }
  }
}
