package org.parvis.domain.code;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Version;

/**
 * One code on its way to one number.
 *
 * <p>It is issued for a session, a number and a purpose, for an approval also for a subject, and
 * answers for these only. While it lives, sending again repeats the same code with the same end. A
 * wrong code costs one check; the right one closes it, as do its end and the last check. A keyed
 * hash of the code is kept for good; the code itself is kept sealed, for the repeated message, and
 * erased when the challenge closes (security.md B2 to B6).
 */
public final class CodeChallenge {
  private final ChallengeId id;
  private final CodeBinding binding;
  private final Bytes codeDigest;
  private final Instant expiresAt;
  private final Version version;
  private int checksLeft;
  private boolean used;
  private @Nullable Bytes sealedCode;
  private @Nullable UUID message;

  private CodeChallenge(Snapshot snapshot) {
    this.id = snapshot.id();
    this.binding = snapshot.binding();
    this.codeDigest = snapshot.codeDigest();
    this.expiresAt = snapshot.expiresAt();
    this.checksLeft = snapshot.checksLeft();
    this.used = snapshot.used();
    this.sealedCode = snapshot.sealedCode();
    this.message = snapshot.message();
    this.version = snapshot.version();
  }

  /**
   * A code that leaves for the first time.
   *
   * @param binding what the code answers for
   * @param codeDigest keyed hash of the code
   * @param sealedCode the code itself, readable with the master key only
   * @param message the message that carries it
   */
  public static CodeChallenge issue(
      ChallengeId id,
      CodeBinding binding,
      Bytes codeDigest,
      Bytes sealedCode,
      UUID message,
      CodePolicy policy,
      Instant now) {
    return new CodeChallenge(
        new Snapshot(
            id,
            binding,
            codeDigest,
            now.plus(policy.life()),
            policy.checks(),
            false,
            sealedCode,
            message,
            Version.NEW));
  }

  public static CodeChallenge restore(Snapshot snapshot) {
    return new CodeChallenge(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id, binding, codeDigest, expiresAt, checksLeft, used, sealedCode, message, version);
  }

  /**
   * Compares a code.
   *
   * @param givenDigest keyed hash of the code as typed, made as that of the code sent
   * @param by the session that asks
   * @param subject what it is asked for as it is now, empty where the purpose has no subject
   */
  public CodeCheck check(Bytes givenDigest, SessionId by, Optional<Bytes> subject, Instant now) {
    if (!binding.session().equals(by)) {
      return new CodeCheck.Closed(CodeCheck.Closed.Reason.NOT_YOURS);
    }
    if (!isAbout(subject)) {
      return new CodeCheck.Closed(CodeCheck.Closed.Reason.OTHER_SUBJECT);
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
      sealedCode = null;
      return new CodeCheck.Accepted();
    }
    checksLeft--;
    if (checksLeft == 0) {
      sealedCode = null;
    }
    return new CodeCheck.Wrong(checksLeft);
  }

  /** Whether a right code would still be accepted. */
  public boolean isOpenAt(Instant now) {
    return !used && checksLeft > 0 && now.isBefore(expiresAt);
  }

  /** Whether it answers for exactly this, so that the same code may be repeated. */
  public boolean answersFor(CodeBinding asked) {
    return binding.equals(asked);
  }

  /** Whether this is the subject that the code was sent for. */
  public boolean isAbout(Optional<Bytes> subject) {
    return binding.isAbout(subject);
  }

  /** The same code leaves once more, in another message. */
  public void repeatIn(UUID another) {
    message = another;
  }

  /** Another challenge takes its place; its code is worthless from now on. */
  public void supersede() {
    checksLeft = 0;
    sealedCode = null;
  }

  /** The code for a repeated message; empty once the challenge is closed. */
  public Optional<Bytes> sealedCode() {
    return Optional.ofNullable(sealedCode);
  }

  /** The message that carries the code, the latest one where it was repeated. */
  public Optional<UUID> message() {
    return Optional.ofNullable(message);
  }

  public int checksLeft() {
    return checksLeft;
  }

  public ChallengeId id() {
    return id;
  }

  public MemberId member() {
    return binding.member();
  }

  public PhoneNumber phone() {
    return binding.phone();
  }

  public CodePurpose purpose() {
    return binding.purpose();
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Everything that a store keeps of a challenge. */
  public record Snapshot(
      ChallengeId id,
      CodeBinding binding,
      Bytes codeDigest,
      Instant expiresAt,
      int checksLeft,
      boolean used,
      @Nullable Bytes sealedCode,
      @Nullable UUID message,
      Version version) {}
}
