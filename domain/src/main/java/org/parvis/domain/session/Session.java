package org.parvis.domain.session;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Version;

/**
 * A signed-in browser.
 *
 * <p>It begins with a proved password and ends by sign-out, by idleness or by age. A one-time code
 * and the passcode, both proved lately, lift it to the banking level; five minutes without activity
 * let that level fall while the session itself goes on. At every elevation the token changes and
 * the old one is dead (security.md E2, E4). Only the SHA-256 of the token is kept.
 */
public final class Session {
  private final SessionId id;
  private final MemberId member;
  private final Instant startedAt;
  private final Version version;
  private final EnumMap<ProvedFactor, Instant> proofs;
  private Bytes tokenDigest;
  private Instant seenAt;
  private @Nullable Instant endedAt;

  private Session(Snapshot snapshot) {
    this.id = snapshot.id();
    this.member = snapshot.member();
    this.tokenDigest = snapshot.tokenDigest();
    this.startedAt = snapshot.startedAt();
    this.seenAt = snapshot.seenAt();
    this.endedAt = snapshot.endedAt();
    this.proofs = new EnumMap<>(ProvedFactor.class);
    this.proofs.putAll(snapshot.proofs());
    this.version = snapshot.version();
  }

  /** A session whose member has just given the right password. */
  public static Session begin(SessionId id, MemberId member, Bytes tokenDigest, Instant now) {
    return new Session(
        new Snapshot(
            id,
            member,
            tokenDigest,
            Map.of(ProvedFactor.PASSWORD, now),
            now,
            now,
            null,
            Version.NEW));
  }

  public static Session restore(Snapshot snapshot) {
    return new Session(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id, member, tokenDigest, Map.copyOf(proofs), startedAt, seenAt, endedAt, version);
  }

  public boolean isOpenAt(Instant now, SessionPolicy policy) {
    return endedAt == null
        && now.isBefore(seenAt.plus(policy.platformIdle()))
        && now.isBefore(startedAt.plus(policy.platformAbsolute()));
  }

  /**
   * The member did something; background polls are not activity.
   *
   * <p>Proofs that idleness or age has worn out are dropped here, so that activity cannot revive
   * them.
   */
  public void touch(Instant now, SessionPolicy policy) {
    for (ProvedFactor factor : List.of(ProvedFactor.SMS_CODE, ProvedFactor.PASSCODE)) {
      if (hasIdledOut(now, policy) || !isProvedAt(factor, now, policy)) {
        proofs.remove(factor);
      }
    }
    seenAt = now;
  }

  /** A factor was proved; the token changes with it. Proving is activity, as in {@link #touch}. */
  public void elevate(
      ProvedFactor factor, Bytes newTokenDigest, Instant now, SessionPolicy policy) {
    touch(now, policy);
    proofs.put(factor, now);
    tokenDigest = newTokenDigest;
  }

  public AssuranceLevel levelAt(Instant now, SessionPolicy policy) {
    return !hasIdledOut(now, policy)
            && isProvedAt(ProvedFactor.SMS_CODE, now, policy)
            && isProvedAt(ProvedFactor.PASSCODE, now, policy)
        ? AssuranceLevel.BANKING
        : AssuranceLevel.PLATFORM;
  }

  /** Whether a factor's proof still counts towards the banking level. */
  public boolean isProvedAt(ProvedFactor factor, Instant now, SessionPolicy policy) {
    Instant provedAt = proofs.get(factor);
    return provedAt != null && now.isBefore(provedAt.plus(policy.bankingAbsolute()));
  }

  public void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  /** Whether somebody ended it, as opposed to its time being over. */
  public boolean wasEnded() {
    return endedAt != null;
  }

  /** When the member did something last. */
  public Instant seenAt() {
    return seenAt;
  }

  public SessionId id() {
    return id;
  }

  public MemberId member() {
    return member;
  }

  private boolean hasIdledOut(Instant now, SessionPolicy policy) {
    return !now.isBefore(seenAt.plus(policy.bankingIdle()));
  }

  /** Everything that a store keeps of a session. */
  public record Snapshot(
      SessionId id,
      MemberId member,
      Bytes tokenDigest,
      Map<ProvedFactor, Instant> proofs,
      Instant startedAt,
      Instant seenAt,
      @Nullable Instant endedAt,
      Version version) {
    public Snapshot {
      proofs = Map.copyOf(proofs);
    }
  }
}
