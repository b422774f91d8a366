package org.parvis.application.member;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.access.InvitationDesk;
import org.parvis.application.port.Journal;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkPurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionToken;

/**
 * Looks at the link, hashes the password outside any transaction, then looks again and does all the
 * rest in one: of two posts with one link, one opens the account.
 */
public final class OpenAccountService implements OpenAccount {
  private final UsableLinks links;
  private final NewAccounts accounts;
  private final InvitationDesk invitations;
  private final SessionTokens sessions;
  private final PasswordPolicy policy;
  private final SecretHashing hashing;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public OpenAccountService(
      UsableLinks links,
      NewAccounts accounts,
      InvitationDesk invitations,
      SessionTokens sessions,
      PasswordPolicy policy,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.invitations = invitations;
    this.sessions = sessions;
    this.policy = policy;
    this.hashing = hashing;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Optional<Holder> holder = transactions.inTransaction(() -> holderOf(command));
    if (holder.isEmpty()) {
      return transactions.inTransaction(this::refuse);
    }
    // Staff passwords open the review station alone: no second factor follows (security.md A1).
    Optional<PasswordWeakness> weakness =
        policy.weaknessOf(command.password(), holder.get().address(), holder.get().staff());
    if (weakness.isPresent()) {
      return new Outcome.Weak(weakness.get());
    }
    SecretDigest password = hashing.hash(command.password());
    return transactions.inTransaction(
        () -> holderOf(command).map(now -> open(command, now, password)).orElseGet(this::refuse));
  }

  private Outcome open(Command command, Holder holder, SecretDigest password) {
    Instant now = clock.instant();
    links.consume(holder.link(), now);
    MemberId member = accounts.open(holder.address(), command.language(), password, now);
    boolean joined =
        holder
            .link()
            .invitationDigest()
            .flatMap(digest -> invitations.accept(member, digest))
            .isPresent();
    if (holder.staff()) {
      accounts.appointFirst(member, now);
    }
    SessionToken token = sessions.begin(member, now);
    journal.append(
        JournalEntry.by(member, JournalEvent.SIGNED_IN, now)
            .with("by", joined ? "LINK_AND_INVITATION" : "LINK"));
    return new Outcome.Opened(token, holder.staff());
  }

  // The address of a sign-up link is the one that it was sent to, whatever the form says.
  private Optional<Holder> holderOf(Command command) {
    return links
        .find(command.token(), clock.instant())
        .flatMap(
            link ->
                link.address()
                    .or(() -> command.address().filter(address -> !accounts.hasOne(address)))
                    .map(address -> new Holder(link, address)));
  }

  private Outcome refuse() {
    journal.append(JournalEntry.anonymous(JournalEvent.LINK_REFUSED, clock.instant()));
    return new Outcome.NotUsable();
  }

  private record Holder(EmailLink link, EmailAddress address) {
    boolean staff() {
      return link.purpose() == LinkPurpose.FIRST_STAFF;
    }
  }
}
