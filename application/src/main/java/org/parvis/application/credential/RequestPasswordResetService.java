package org.parvis.application.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Digests;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.Tallies;
import org.parvis.application.port.Transactions;
import org.parvis.domain.credential.Tally;
import org.parvis.domain.credential.TallyKind;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkId;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;

/**
 * Does the same work for known and unknown addresses: a link is made and stored and a message is
 * written for both, but for an address that nobody has the link leads nowhere and the message never
 * leaves. So it is for somebody who asked for an account and has not opened it yet: the link of the
 * sign-up mail is their way. Where the door is blocked for good, the member is told instead of
 * being sent a link.
 *
 * <p>The mails to one address are counted, and those above the limit are not written; whoever asks
 * is not told.
 */
public final class RequestPasswordResetService implements RequestPasswordReset {
  private final Members members;
  private final ResetLinks resets;
  private final EmailLinks links;
  private final PasswordMails mails;
  private final ResetSettings settings;
  private final Tallies tallies;
  private final Tools tools;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  /** Where ids, tokens and digests come from. */
  public record Tools(Identifiers identifiers, RandomTokens tokens, Digests digests) {}

  public RequestPasswordResetService(
      Members members,
      ResetLinks resets,
      EmailLinks links,
      PasswordMails mails,
      ResetSettings settings,
      Tallies tallies,
      Tools tools,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.members = members;
    this.resets = resets;
    this.links = links;
    this.mails = mails;
    this.settings = settings;
    this.tallies = tallies;
    this.tools = tools;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Optional<Member> member = members.ofEmail(command.address());
          Tally asked =
              tallies.add(
                  TallyKind.RESET_TO_ADDRESS, command.address().value(), ResetSettings.HOUR, now);
          String answer =
              asked.amount() > settings.mailsPerHour()
                  ? "TOO_MANY"
                  : write(command, member, tools.tokens().next(), now);
          note(member.map(Member::id), answer, now);
          return new Outcome.Accepted();
        });
  }

  private String write(Command command, Optional<Member> member, String token, Instant now) {
    boolean blocked = member.map(Member::id).filter(resets::isBlocked).isPresent();
    links.save(
        EmailLink.forReset(
            new LinkId(tools.identifiers().next()),
            tools.digests().ofToken(token),
            command.address(),
            member.map(Member::id).filter(id -> !blocked),
            member.map(Member::language).orElse(command.language()),
            now,
            settings.linkLife()));
    if (member.isEmpty()) {
      mails.pretendToSendLink(command.address(), command.language(), token, now);
      return "UNKNOWN_ADDRESS";
    }
    if (blocked) {
      mails.sendBlocked(member.get(), now);
      return "BLOCKED";
    }
    mails.sendLink(member.get(), token, now);
    return "LINK_SENT";
  }

  // Whoever asks is not known to be the member: a subject, but no actor.
  private void note(Optional<MemberId> subject, String reason, Instant now) {
    journal.append(
        subject
            .map(member -> JournalEntry.ofSystem(member, JournalEvent.PASSWORD_RESET_ASKED, now))
            .orElseGet(() -> JournalEntry.anonymous(JournalEvent.PASSWORD_RESET_ASKED, now))
            .with("reason", reason));
  }
}
