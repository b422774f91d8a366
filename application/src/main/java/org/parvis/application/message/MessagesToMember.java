package org.parvis.application.message;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.application.port.Outbox;
import org.parvis.domain.member.Member;
import org.parvis.domain.message.MessageTrail;

/** What became of what was written to a member lately. Called inside a transaction. */
public final class MessagesToMember {
  private static final int MOST = 20;

  private final Outbox outbox;

  public MessagesToMember(Outbox outbox) {
    this.outbox = outbox;
  }

  /** To the confirmed number and the address, newest first, twenty at most. */
  public List<MessageTrail> of(Member member) {
    Stream<MessageTrail> texts =
        member.phone().map(phone -> outbox.trailsTo(phone.e164(), MOST)).stream()
            .flatMap(List::stream);
    Stream<MessageTrail> mails = outbox.trailsTo(member.email().value(), MOST).stream();
    return Stream.concat(texts, mails)
        .sorted(Comparator.comparing(MessageTrail::putAt).reversed())
        .limit(MOST)
        .toList();
  }
}
