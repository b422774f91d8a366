package org.parvis.domain.code;

import java.time.Instant;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Version;

/**
 * One code on its way to one number.
 *
 * <p>It is issued for a session, a number and a purpose, and answers for these three only. While it
 * lives, sending again repeats the same code with the same end. A wrong code costs one check; the
 * right one closes it, as do its end and the last check. Only a keyed hash of the code is kept
 * (security.md B2 to B6).
 */
public final class CodeChallenge {
  private final ChallengeId id;
  private final MemberId member;
  private final SessionId session;
  private final PhoneNumber phone;
  private final CodePurpose purpose;
  private final Bytes codeDigest;
  private final Instant expiresAt;
  private final Version version;
  private int checksLeft;
  private boolean used;

  private CodeChallenge(Snapshot snapshot) {
    this.id = snapshot.id();
    this.member = snapshot.member();
    this.session = snapshot.session();
    this.phone = snapshot.phone();
    this.purpose = snapshot.purpose();
    this.codeDigest = snapshot.codeDigest();
    this.expiresAt = snapshot.expiresAt();
    this.checksLeft = snapshot.checksLeft();
    this.used = snapshot.used();
    this.version = snapshot.version();
  }

  public static CodeChallenge issue(
      ChallengeId id,
      MemberId member,
      SessionId session,
      PhoneNumber phone,
      CodePurpose purpose,
      Bytes codeDigest,
      CodePolicy policy,
      Instant now) {
    return new CodeChallenge(
        new Snapshot(
            id,
            member,
            session,
            phone,
            purpose,
            codeDigest,
            now.plus(policy.life()),
            policy.checks(),
            false,
            Version.NEW));
  }

  public static CodeChallenge restore(Snapshot snapshot) {
    return new CodeChallenge(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id, member, session, phone, purpose, codeDigest, expiresAt, checksLeft, used, version);
  }

  /**
   * Compares a code.
   *
   * @param givenDigest keyed hash of the code as typed, made as that of the code sent
   * @param by the session that asks
   */
  public CodeCheck check(Bytes givenDigest, SessionId by, Instant now) {
    if (!session.equals(by)) {
      return new CodeCheck.Closed(CodeCheck.Closed.Reason.NOT_YOURS);
    }
    if (used) {
      return new CodeCheck.Closed(CodeCheck.Closed.Reason.ALREADY_USED);
    }
    if (!now.isBefore(expiresAt)) {
      // Spent for good: a clock that is set back does not revive it (security.md B2).
      checksLeft = 0;
      return new CodeCheck.Closed(CodeCheck.Closed.Reason.EXPIRED);
    }
    if (checksLeft == 0) {
      return new CodeCheck.Closed(CodeCheck.Closed.Reason.EXHAUSTED);
    }
    if (codeDigest.equals(givenDigest)) {
      used = true;
      return new CodeCheck.Accepted();
    }
    checksLeft--;
    return new CodeCheck.Wrong(checksLeft);
  }

  /** Whether a right code would still be accepted. */
  public boolean isOpenAt(Instant now) {
    return !used && checksLeft > 0 && now.isBefore(expiresAt);
  }

  public ChallengeId id() {
    return id;
  }

  public MemberId member() {
    return member;
  }

  public PhoneNumber phone() {
    return phone;
  }

  public CodePurpose purpose() {
    return purpose;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Everything that a store keeps of a challenge. */
  public record Snapshot(
      ChallengeId id,
      MemberId member,
      SessionId session,
      PhoneNumber phone,
      CodePurpose purpose,
      Bytes codeDigest,
      Instant expiresAt,
      int checksLeft,
      boolean used,
      Version version) {}
}
