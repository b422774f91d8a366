package org.parvis.adapter.sms;

import java.time.Clock;
import org.parvis.application.message.RehearsalRoute;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxMessage;
import org.parvis.domain.message.OutboundMessage;

/** Text messages of a rehearsal: they appear in the mailbox. Never wired in production. */
public final class MailboxTextMessages implements TextMessages {
  private final SmsTexts texts;
  private final RehearsalRoute route;
  private final Clock clock;

  public MailboxTextMessages(SmsTexts texts, RehearsalRoute route, Clock clock) {
    this.texts = texts;
    this.route = route;
    this.clock = clock;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    return route.deliver(
        new MailboxMessage(
            message.id(),
            Channel.SMS,
            message.address(),
            "",
            texts.render(message),
            clock.instant()));
  }
}
