package org.parvis.application.login;

import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Members;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;

/**
 * Counts password tries: each is taken, and counted as failed, before the password is compared
 * (CVE-2024-4629), and taken back only while the door is not locked by others (CVE-2026-9798).
 * Called inside a transaction.
 */
public final class PasswordTries {
  private final Members members;
  private final CredentialSets credentialSets;
  private final LockoutPolicy policy;

  public PasswordTries(Members members, CredentialSets credentialSets, LockoutPolicy policy) {
    this.members = members;
    this.credentialSets = credentialSets;
    this.policy = policy;
  }

  /** What is known of an address, and the try that may be made there. */
  Door knock(EmailAddress address, Instant now) {
    Optional<MemberId> member = members.ofEmail(address).map(Member::id);
    return new Door(member, member.flatMap(id -> reserve(id, now)));
  }

  private Optional<Try> reserve(MemberId member, Instant now) {
    CredentialSet credentials = lock(member);
    return credentials
        .reservePasswordTry(policy, now)
        .match(
            reserved -> {
              credentialSets.save(credentials);
              return Optional.of(
                  new Try(member, credentials.password(), credentials.passwordFailures()));
            },
            locked -> Optional.empty());
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
