package org.parvis.application.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Outbox;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** What members are told by e-mail about their password. Called inside a transaction. */
public final class PasswordMails {
  private static final Duration NOTICE_LIFE = Duration.ofHours(24);

  private final Outbox outbox;
  private final Identifiers identifiers;
  private final ResetSettings settings;

  public PasswordMails(Outbox outbox, Identifiers identifiers, ResetSettings settings) {
    this.outbox = outbox;
    this.identifiers = identifiers;
    this.settings = settings;
  }

  void sendLink(Member member, String token, Instant now) {
    put(linkTo(member.email(), member.language(), token, now), now);
  }

  /** Costs what {@link #sendLink} costs, and nothing leaves. */
  void pretendToSendLink(EmailAddress address, Language language, String token, Instant now) {
    outbox.pretend(linkTo(address, language, token, now), now);
  }

  /** The password is another one; the mail holds nothing that signs in. */
  public void sendChanged(Member member, Instant now) {
    put(notice(MessageKind.PASSWORD_CHANGED, member, Map.of("link", settings.askPage()), now), now);
  }

  /** So many tries failed that soon only the institution can open the account (security.md A4). */
  public void sendBlockNear(Member member, int triesLeft, Instant now) {
    put(
        notice(
            MessageKind.PASSWORD_BLOCK_NEAR,
            member,
            Map.of("link", settings.askPage(), "triesLeft", Integer.toString(triesLeft)),
            now),
        now);
  }

  /** Only the institution can open the account by now. */
  public void sendBlocked(Member member, Instant now) {
    put(notice(MessageKind.PASSWORD_BLOCKED, member, Map.of(), now), now);
  }

  private OutboundMessage linkTo(
      EmailAddress address, Language language, String token, Instant now) {
    return new OutboundMessage(
        id(),
        Channel.MAIL,
        address.value(),
        MessageKind.PASSWORD_RESET_LINK,
        language,
        Map.of("link", settings.linkPrefix() + token, "life", settings.linkLife().toString()),
        now.plus(settings.linkLife()));
  }

  private OutboundMessage notice(
      MessageKind kind, Member member, Map<String, String> arguments, Instant now) {
    return new OutboundMessage(
        id(),
        Channel.MAIL,
        member.email().value(),
        kind,
        member.language(),
        arguments,
        now.plus(NOTICE_LIFE));
  }

  private UUID id() {
    return identifiers.next();
  }

  private void put(OutboundMessage message, Instant now) {
    outbox.put(message, now);
  }
}
