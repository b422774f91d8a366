package org.parvis.application.member;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Digests;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkId;
import org.parvis.domain.member.Member;

/**
 * Does the same work for known and unknown addresses: a link is made and stored for both, but for a
 * known address its token is forgotten at once and the message says that the account exists. The
 * stored link also keeps the pause between two messages to one address.
 */
public final class RequestSignUpService implements RequestSignUp {
  private final Members members;
  private final EmailLinks links;
  private final SignUpMails mails;
  private final SignUpSettings settings;
  private final Identifiers identifiers;
  private final RandomTokens tokens;
  private final Digests digests;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public RequestSignUpService(
      Members members,
      EmailLinks links,
      SignUpMails mails,
      SignUpSettings settings,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.members = members;
    this.links = links;
    this.mails = mails;
    this.settings = settings;
    this.identifiers = identifiers;
    this.tokens = tokens;
    this.digests = digests;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          if (!settings.serves(command.address())) {
            journal.append(asked("DOMAIN_NOT_SERVED", now));
            return new Outcome.DomainNotServed();
          }
          if (wroteLately(command, now)) {
            journal.append(asked("TOO_SOON", now));
          } else {
            write(command, now);
          }
          return new Outcome.Accepted();
        });
  }

  private boolean wroteLately(Command command, Instant now) {
    return links
        .latestFor(command.address())
        .filter(link -> link.isYoungerThan(settings.linkPause(), now, settings.linkLife()))
        .isPresent();
  }

  private void write(Command command, Instant now) {
    String token = tokens.next();
    links.save(
        EmailLink.forSignUp(
            new LinkId(identifiers.next()),
            digests.ofToken(token),
            command.address(),
            command.language(),
            command.invitationToken().map(digests::ofToken),
            now,
            settings.linkLife()));
    Optional<Member> known = members.ofEmail(command.address());
    if (known.isPresent()) {
      mails.sendAlreadyRegistered(known.get(), now);
      journal.append(
          JournalEntry.ofSystem(known.get().id(), JournalEvent.SIGN_UP_ASKED, now)
              .with("reason", "ALREADY_REGISTERED"));
    } else {
      mails.sendLink(command.address(), command.language(), token, now);
      journal.append(asked("LINK_SENT", now));
    }
  }

  private static JournalEntry asked(String reason, Instant now) {
    return JournalEntry.anonymous(JournalEvent.SIGN_UP_ASKED, now).with("reason", reason);
  }
}
