package org.parvis.domain.verification;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Version;

/**
 * One recording of an attempt, from the first byte to the last.
 *
 * <p>It is opened, grows chunk by chunk and is acknowledged once its bytes and this record are
 * durable. Acknowledged recordings are never lost; one that is filmed again, or never acknowledged,
 * is discarded first and its bytes are removed after that, so that what is still to be used always
 * has them. The bytes themselves are in the evidence vault.
 */
public final class Clip {
  private final ClipId id;
  private final AttemptId attempt;
  private final MemberId member;
  private final ClipKind kind;
  private final String mediaType;
  private final Instant openedAt;
  private final Version version;
  private ClipStatus status;
  private long length;
  private @Nullable Bytes sha256;

  private Clip(Snapshot snapshot) {
    this.id = snapshot.id();
    this.attempt = snapshot.attempt();
    this.member = snapshot.member();
    this.kind = snapshot.kind();
    this.mediaType = snapshot.mediaType();
    this.openedAt = snapshot.openedAt();
    this.status = snapshot.status();
    this.length = snapshot.length();
    this.sha256 = snapshot.sha256();
    this.version = snapshot.version();
  }

  /**
   * A recording whose bytes are about to arrive.
   *
   * @param mediaType video/webm or video/mp4
   */
  public static Clip open(
      ClipId id, AttemptId attempt, MemberId member, ClipKind kind, String mediaType, Instant now) {
    return new Clip(
        new Snapshot(
            id, attempt, member, kind, mediaType, ClipStatus.OPEN, 0, null, now, Version.NEW));
  }

  public static Clip restore(Snapshot snapshot) {
    return new Clip(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id, attempt, member, kind, mediaType, status, length, sha256, openedAt, version);
  }

  /** The bytes are complete and durable. */
  public void acknowledge(long totalLength, Bytes digest) {
    if (status != ClipStatus.OPEN || totalLength <= 0) {
      throw new IllegalStateException("only an open recording with content is acknowledged");
    }
    status = ClipStatus.ACKNOWLEDGED;
    length = totalLength;
    sha256 = digest;
  }

  /** It will not be used; once its bytes are gone this changes nothing. */
  public void discard() {
    if (status != ClipStatus.ERASED) {
      status = ClipStatus.DISCARDED;
    }
  }

  /** The bytes of a discarded recording were removed for good. */
  public void bytesAreGone() {
    if (status != ClipStatus.DISCARDED) {
      throw new IllegalStateException("only a discarded recording loses its bytes");
    }
    status = ClipStatus.ERASED;
  }

  public ClipId id() {
    return id;
  }

  public AttemptId attempt() {
    return attempt;
  }

  public MemberId member() {
    return member;
  }

  public ClipKind kind() {
    return kind;
  }

  public String mediaType() {
    return mediaType;
  }

  public ClipStatus status() {
    return status;
  }

  /** SHA-256 of its bytes; empty before it is acknowledged. */
  public Optional<Bytes> sha256() {
    return Optional.ofNullable(sha256);
  }

  /** Length in bytes once acknowledged, 0 before. */
  public long length() {
    return length;
  }

  /** Everything that a store keeps of a recording. */
  public record Snapshot(
      ClipId id,
      AttemptId attempt,
      MemberId member,
      ClipKind kind,
      String mediaType,
      ClipStatus status,
      long length,
      @Nullable Bytes sha256,
      Instant openedAt,
      Version version) {}
}
