package org.parvis.domain.credential;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Version;

/**
 * What one member knows, and how often somebody got it wrong.
 *
 * <p>A try is reserved, and counted as failed, before the secret is compared; only a success takes
 * it back. So tries that run side by side cannot exceed the limit, and a crash in between costs a
 * try instead of giving one away (CVE-2024-4629; security.md A5). Password failures earn growing
 * waits; wrong passcodes end the right to try until password and one-time code were given again
 * (security.md C3).
 */
public final class CredentialSet {
  private final MemberId member;
  private final Version version;
  private SecretDigest password;
  private @Nullable SecretDigest passcode;
  private int passwordFailures;
  private @Nullable Instant lastPasswordFailure;
  private int passcodeFailures;

  private CredentialSet(Snapshot snapshot) {
    this.member = snapshot.member();
    this.password = snapshot.password();
    this.passcode = snapshot.passcode();
    this.passwordFailures = snapshot.passwordFailures();
    this.lastPasswordFailure = snapshot.lastPasswordFailure();
    this.passcodeFailures = snapshot.passcodeFailures();
    this.version = snapshot.version();
  }

  public static CredentialSet open(MemberId member, SecretDigest password) {
    return new CredentialSet(new Snapshot(member, password, null, 0, null, 0, Version.NEW));
  }

  public static CredentialSet restore(Snapshot snapshot) {
    return new CredentialSet(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        member,
        password,
        passcode,
        passwordFailures,
        lastPasswordFailure,
        passcodeFailures,
        version);
  }

  /** Takes one password try; it counts as failed until {@link #passwordWasRight}. */
  public TryReservation reservePasswordTry(LockoutPolicy policy, Instant now) {
    if (isPasswordLockedAt(policy, now)) {
      return new TryReservation.Locked();
    }
    passwordFailures++;
    lastPasswordFailure = now;
    return new TryReservation.Reserved();
  }

  /** Whether so many tries failed that only the institution can open this door again. */
  public boolean isPasswordBlocked(LockoutPolicy policy) {
    return passwordFailures >= policy.ceiling();
  }

  /** Whether no password is compared at this moment. */
  public boolean isPasswordLockedAt(LockoutPolicy policy, Instant now) {
    return isPasswordBlocked(policy) || now.isBefore(passwordOpensAt(policy));
  }

  /**
   * Whether a try that was reserved as this many failures may still succeed: not when others have
   * locked the door since, nor when the password is another one by now (CVE-2026-9798).
   */
  public boolean stillCounts(
      int failuresThen, SecretDigest compared, LockoutPolicy policy, Instant now) {
    boolean othersFailed = passwordFailures > failuresThen;
    return password.equals(compared) && !(othersFailed && isPasswordLockedAt(policy, now));
  }

  public void passwordWasRight() {
    passwordFailures = 0;
    lastPasswordFailure = null;
  }

  /** Gives one password try back: nothing was compared with it. */
  public void returnPasswordTry() {
    passwordFailures = Math.max(0, passwordFailures - 1);
  }

  /** Takes one passcode try; it counts as failed until {@link #passcodeWasRight}. */
  public TryReservation reservePasscodeTry(LockoutPolicy policy) {
    if (passcode == null || passcodeFailures >= policy.passcodeTries()) {
      return new TryReservation.Locked();
    }
    passcodeFailures++;
    return new TryReservation.Reserved();
  }

  /** Gives one passcode try back: nothing was compared with it. */
  public void returnPasscodeTry() {
    passcodeFailures = Math.max(0, passcodeFailures - 1);
  }

  public void passcodeWasRight() {
    passcodeFailures = 0;
  }

  public int passcodeTriesLeft(LockoutPolicy policy) {
    return Math.max(0, policy.passcodeTries() - passcodeFailures);
  }

  /** Password and one-time code were both given anew, so the passcode may be tried again. */
  public void reopenPasscode() {
    passcodeFailures = 0;
  }

  /**
   * Another password from now on. Failures and their wait stay as they are: only a success takes
   * them back, so that no change of the password is a way to more tries (security.md A4, A6).
   */
  public void choosePassword(SecretDigest chosen) {
    password = chosen;
  }

  /**
   * The same password in a dearer digest (security.md A3). Tries stay as they are, and a password
   * that was changed since it was compared stays too.
   */
  public boolean renewPassword(SecretDigest compared, SecretDigest dearer) {
    if (!password.equals(compared)) {
      return false;
    }
    password = dearer;
    return true;
  }

  /** As {@link #renewPassword}, of the passcode. */
  public boolean renewPasscode(SecretDigest compared, SecretDigest dearer) {
    if (passcode == null || !passcode.equals(compared)) {
      return false;
    }
    passcode = dearer;
    return true;
  }

  public void choosePasscode(SecretDigest chosen) {
    passcode = chosen;
    passcodeFailures = 0;
  }

  public MemberId member() {
    return member;
  }

  /** Password tries in a row that count as failed, running ones included. */
  public int passwordFailures() {
    return passwordFailures;
  }

  public SecretDigest password() {
    return password;
  }

  public Optional<SecretDigest> passcode() {
    return Optional.ofNullable(passcode);
  }

  public boolean passcodeIsSet() {
    return passcode != null;
  }

  private Instant passwordOpensAt(LockoutPolicy policy) {
    return lastPasswordFailure == null
        ? Instant.MIN
        : lastPasswordFailure.plus(policy.waitAfter(passwordFailures));
  }

  /** Everything that a store keeps of a credential set. */
  public record Snapshot(
      MemberId member,
      SecretDigest password,
      @Nullable SecretDigest passcode,
      int passwordFailures,
      @Nullable Instant lastPasswordFailure,
      int passcodeFailures,
      Version version) {}
}
