package org.parvis.application.member;

import java.time.Instant;
import java.util.Map;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Outbox;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** The two messages that may follow a request for an account. */
public final class SignUpMails {
  private final Outbox outbox;
  private final Identifiers identifiers;
  private final SignUpSettings settings;

  public SignUpMails(Outbox outbox, Identifiers identifiers, SignUpSettings settings) {
    this.outbox = outbox;
    this.identifiers = identifiers;
    this.settings = settings;
  }

  void sendLink(EmailAddress address, Language language, String token, Instant now) {
    put(MessageKind.SIGN_UP_LINK, address, language, settings.linkPrefix() + token, now);
  }

  void sendAlreadyRegistered(Member member, Instant now) {
    put(
        MessageKind.ALREADY_REGISTERED,
        member.email(),
        member.language(),
        settings.signInPage(),
        now);
  }

  private void put(
      MessageKind kind, EmailAddress address, Language language, String link, Instant now) {
    outbox.put(
        new OutboundMessage(
            identifiers.next(),
            Channel.MAIL,
            address.value(),
            kind,
            language,
            Map.of("link", link),
            now.plus(settings.linkLife())),
        now);
  }
}
