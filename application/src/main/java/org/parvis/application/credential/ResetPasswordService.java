package org.parvis.application.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Journal;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.Transactions;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;

/**
 * Looks at the link, hashes the password outside any transaction, then looks again and does all the
 * rest in one: of two posts with one link, one changes the password. Failures and their wait stay
 * as they are, so that asking for new passwords is no way to more guesses (ADR-0013).
 */
public final class ResetPasswordService implements ResetPassword {
  private final ResetLinks links;
  private final CredentialSets credentialSets;
  private final OpenDoors doors;
  private final PasswordMails mails;
  private final PasswordPolicy policy;
  private final SecretHashing hashing;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ResetPasswordService(
      ResetLinks links,
      CredentialSets credentialSets,
      OpenDoors doors,
      PasswordMails mails,
      PasswordPolicy policy,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.links = links;
    this.credentialSets = credentialSets;
    this.doors = doors;
    this.mails = mails;
    this.policy = policy;
    this.hashing = hashing;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Optional<Outcome> obstacle = transactions.inTransaction(() -> obstacleTo(command));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    SecretDigest password = hashing.hash(command.password());
    return transactions.inTransaction(
        () -> obstacleTo(command).orElseGet(() -> change(command, password)));
  }

  private Optional<Outcome> obstacleTo(Command command) {
    Instant now = clock.instant();
    Optional<ResetLinks.Holder> holder = links.find(command.token(), now);
    if (holder.isEmpty()) {
      journal.append(
          JournalEntry.anonymous(JournalEvent.LINK_REFUSED, now).with("reason", "RESET_PASSWORD"));
      return Optional.of(new Outcome.NotUsable());
    }
    // Staff passwords open the review station alone: no second factor follows (security.md A1).
    Member member = holder.get().member();
    Optional<PasswordWeakness> weakness =
        policy.weaknessOf(command.password(), member.email(), holder.get().staff());
    weakness.ifPresent(found -> refuse(member.id(), found, now));
    return weakness.map(Outcome.Weak::new);
  }

  private Outcome change(Command command, SecretDigest password) {
    Instant now = clock.instant();
    Member member = links.find(command.token(), now).orElseThrow().member();
    CredentialSet credentials =
        credentialSets
            .lock(member.id())
            .orElseThrow(() -> new IllegalStateException("every member has a password"));
    credentials.choosePassword(password);
    credentialSets.save(credentials);
    links.consumeAllOf(member.id(), now);
    doors.closeAllOf(member.id(), now);
    mails.sendChanged(member, now);
    journal.append(
        JournalEntry.by(member.id(), JournalEvent.PASSWORD_RESET, now).with("by", "LINK"));
    return new Outcome.Changed();
  }

  private void refuse(MemberId member, PasswordWeakness weakness, Instant now) {
    journal.append(
        JournalEntry.by(member, JournalEvent.PASSWORD_RESET_REFUSED, now)
            .with("reason", weakness.name()));
  }
}
