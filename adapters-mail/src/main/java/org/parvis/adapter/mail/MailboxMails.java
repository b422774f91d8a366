package org.parvis.adapter.mail;

import java.time.Clock;
import org.parvis.application.message.RehearsalRoute;
import org.parvis.application.port.Mails;
import org.parvis.application.port.SendResult;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxMessage;
import org.parvis.domain.message.OutboundMessage;

/** E-mails of a rehearsal: they appear in the mailbox. Never wired in production. */
public final class MailboxMails implements Mails {
  private final MailTexts texts;
  private final RehearsalRoute route;
  private final Clock clock;

  public MailboxMails(MailTexts texts, RehearsalRoute route, Clock clock) {
    this.texts = texts;
    this.route = route;
    this.clock = clock;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    MailTexts.Rendered mail = texts.render(message);
    return route.deliver(
        new MailboxMessage(
            message.id(),
            Channel.MAIL,
            message.address(),
            mail.subject(),
            mail.body(),
            clock.instant()));
  }
}
