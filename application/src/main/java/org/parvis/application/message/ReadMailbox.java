package org.parvis.application.message;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.application.port.MailboxFailure;
import org.parvis.application.port.MailboxMessage;

/** What the rehearsal mailbox holds, newest first. */
public interface ReadMailbox extends UseCase<ReadMailbox.Command, ReadMailbox.Outcome> {
  record Command() {}

  sealed interface Outcome {
    <T> T match(Function<Messages, T> messages);

    record Messages(List<MailboxMessage> messages, MailboxFailure failure) implements Outcome {
      public Messages {
        messages = List.copyOf(messages);
      }

      @Override
      public <T> T match(Function<Messages, T> messages) {
        return messages.apply(this);
      }
    }
  }
}
