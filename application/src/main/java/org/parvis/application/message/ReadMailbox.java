package org.parvis.application.message;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;

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
