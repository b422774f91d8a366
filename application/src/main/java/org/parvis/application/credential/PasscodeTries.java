package org.parvis.application.credential;

import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.CredentialSets;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.MemberId;

/**
 * Counts passcode tries: each is taken, and counted as failed, before the passcode is compared. The
 * count belongs to the member, not to a session (security.md C3). Called inside a transaction.
 */
public final class PasscodeTries {
  private final CredentialSets credentialSets;
  private final LockoutPolicy policy;

  public PasscodeTries(CredentialSets credentialSets, LockoutPolicy policy) {
    this.credentialSets = credentialSets;
    this.policy = policy;
  }

  /** Keeps everybody else from the member's codes and tries until the transaction ends. */
  public void hold(MemberId member) {
    if (credentialSets.lock(member).isEmpty()) {
      throw new IllegalStateException("every member has a password");
    }
  }

  /**
   * Whether the password's door is shut at this moment. One lock holds at all doors, also for who
   * came in before it fell: code and passcode lead no further until it opens (security.md A6;
   * CVE-2026-9798, CVE-2026-16103). What a session has opened stays open.
   */
  public boolean isPasswordShut(MemberId member, Instant now) {
    return lock(member).isPasswordLockedAt(policy, now);
  }

  CredentialSet lock(MemberId member) {
    return credentialSets
        .lock(member)
        .orElseThrow(() -> new IllegalStateException("every member has a password"));
  }

  /**
   * Gives the tries back when none is left: password and one-time code were both given anew. Tries
   * that are only partly spent stay spent, so that another code is no way round the limit.
   */
  public void reopenIfBlocked(MemberId member) {
    CredentialSet credentials = lock(member);
    if (credentials.passcodeTriesLeft(policy) == 0) {
      credentials.reopenPasscode();
      credentialSets.save(credentials);
    }
  }

  /** Takes a try; the digest to compare with, or nothing when no try is left. */
  Optional<SecretDigest> take(MemberId member) {
    CredentialSet credentials = lock(member);
    return credentials
        .reservePasscodeTry(policy)
        .match(
            reserved -> {
              credentialSets.save(credentials);
              return credentials.passcode();
            },
            locked -> Optional.empty());
  }

  /** Takes a try with the right passcode back; false when it is another passcode by now. */
  boolean succeed(MemberId member, SecretDigest compared) {
    CredentialSet credentials = lock(member);
    if (!credentials.passcode().equals(Optional.of(compared))) {
      return false;
    }
    credentials.passcodeWasRight();
    credentialSets.save(credentials);
    return true;
  }

  /** Gives a try back with which nothing was compared. */
  void giveBack(MemberId member) {
    CredentialSet credentials = lock(member);
    credentials.returnPasscodeTry();
    credentialSets.save(credentials);
  }

  /** Keeps the passcode in a dearer digest, unless it is another one by now. */
  void renew(MemberId member, SecretDigest compared, SecretDigest dearer) {
    CredentialSet credentials = lock(member);
    if (credentials.renewPasscode(compared, dearer)) {
      credentialSets.save(credentials);
    }
  }

  int left(MemberId member) {
    return lock(member).passcodeTriesLeft(policy);
  }

  /** Keeps a first passcode. */
  void choose(CredentialSet credentials, SecretDigest passcode) {
    credentials.choosePasscode(passcode);
    credentialSets.save(credentials);
  }
}
