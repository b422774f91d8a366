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
    put(
        MessageKind.SIGN_UP_LINK,
        address,
        language,
        Map.of("link", settings.linkPrefix() + token, "life", settings.linkLife().toString()),
        now);
  }

  void sendAlreadyRegistered(Member member, Instant now) {
    put(
        MessageKind.ALREADY_REGISTERED,
        member.email(),
        member.language(),
        Map.of("link", settings.signInPage()),
        now);
  }

  private void put(
      MessageKind kind,
      EmailAddress address,
      Language language,
      Map<String, String> arguments,
      Instant now) {
    outbox.put(
        new OutboundMessage(
            identifiers.next(),
            Channel.MAIL,
            address.value(),
            kind,
            language,
            arguments,
            now.plus(settings.linkLife())),
        now);
  }
}
