package org.parvis.application.login;

import java.time.Instant;
import java.util.Optional;
import org.parvis.application.credential.PasswordMails;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;

/**
 * Counts password tries: each is taken, and counted as failed, before the password is compared
 * (CVE-2024-4629), and taken back only while the door is not locked by others (CVE-2026-9798). The
 * member is told by e-mail before so many have failed that the door stays shut (security.md A4).
 * Called inside a transaction.
 */
public final class PasswordTries {
  private final Members members;
  private final CredentialSets credentialSets;
  private final LockoutPolicy policy;
  private final PasswordMails mails;
  private final Journal journal;

  public PasswordTries(
      Members members,
      CredentialSets credentialSets,
      LockoutPolicy policy,
      PasswordMails mails,
      Journal journal) {
    this.members = members;
    this.credentialSets = credentialSets;
    this.policy = policy;
    this.mails = mails;
    this.journal = journal;
  }

  /** What is known of an address, and the try that may be made there. */
  Door knock(EmailAddress address, Instant now) {
    Optional<Member> member = members.ofEmail(address);
    return new Door(member.map(Member::id), member.flatMap(known -> reserve(known, now)));
  }

  private Optional<Try> reserve(Member member, Instant now) {
    CredentialSet credentials = lock(member.id());
    return credentials
        .reservePasswordTry(policy, now)
        .match(
            reserved -> {
              credentialSets.save(credentials);
              warn(member, credentials, now);
              return Optional.of(
                  new Try(member.id(), credentials.password(), credentials.passwordFailures()));
            },
            locked -> Optional.empty());
  }

  // Each count is reached once before a success takes all back: so is each message sent once.
  private void warn(Member member, CredentialSet credentials, Instant now) {
    if (credentials.passwordFailures() == policy.warningAt()) {
      mails.sendBlockNear(member, policy.ceiling() - policy.warningAt(), now);
      note(member, JournalEvent.PASSWORD_BLOCK_NEAR, credentials, now);
    } else if (credentials.isPasswordBlocked(policy)) {
      mails.sendBlocked(member, now);
      note(member, JournalEvent.PASSWORD_BLOCKED, credentials, now);
    }
  }

  private void note(Member member, JournalEvent event, CredentialSet credentials, Instant now) {
    journal.append(
        JournalEntry.ofSystem(member.id(), event, now)
            .with("failures", Integer.toString(credentials.passwordFailures())));
  }

  /** Takes a try with the right password back; false when it no longer counts. */
  boolean succeed(Try taken, Instant now) {
    CredentialSet credentials = lock(taken.member());
    if (!credentials.stillCounts(taken.failures(), taken.password(), policy, now)) {
      return false;
    }
    credentials.passwordWasRight();
    credentialSets.save(credentials);
    return true;
  }

  /**
   * Takes a try with the right password back and puts another password in its place; false when it
   * no longer counts.
   */
  boolean change(Try taken, SecretDigest chosen, Instant now) {
    CredentialSet credentials = lock(taken.member());
    if (!credentials.stillCounts(taken.failures(), taken.password(), policy, now)) {
      return false;
    }
    credentials.passwordWasRight();
    credentials.choosePassword(chosen);
    credentialSets.save(credentials);
    return true;
  }

  /** Gives a try back with which nothing was compared. */
  void giveBack(Try taken) {
    CredentialSet credentials = lock(taken.member());
    credentials.returnPasswordTry();
    credentialSets.save(credentials);
  }

  /**
   * The same try with the digest that is kept now, where that is another one than was compared and
   * the try still counts: the password was given a dearer digest since, or was changed.
   */
  Optional<Try> withDigestOfNow(Try taken, Instant now) {
    CredentialSet credentials = lock(taken.member());
    SecretDigest kept = credentials.password();
    return !kept.equals(taken.password())
            && credentials.stillCounts(taken.failures(), kept, policy, now)
        ? Optional.of(new Try(taken.member(), kept, taken.failures()))
        : Optional.empty();
  }

  /** Keeps the password in a dearer digest, unless it is another one by now. */
  void renew(Try taken, SecretDigest dearer) {
    CredentialSet credentials = lock(taken.member());
    if (credentials.renewPassword(taken.password(), dearer)) {
      credentialSets.save(credentials);
    }
  }

  private CredentialSet lock(MemberId member) {
    return credentialSets
        .lock(member)
        .orElseThrow(() -> new IllegalStateException("every member has a password"));
  }

  /**
   * An address that somebody wants to enter by.
   *
   * @param member whose address it is, if anybody's
   * @param reserved the try, unless the door is locked or leads nowhere
   */
  record Door(Optional<MemberId> member, Optional<Try> reserved) {}

  /**
   * A try that counts as failed so far.
   *
   * @param password the digest to compare with
   * @param failures how many tries count as failed, this one included
   */
  record Try(MemberId member, SecretDigest password, int failures) {}
}
