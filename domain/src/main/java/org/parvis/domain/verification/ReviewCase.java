package org.parvis.domain.verification;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Version;

/**
 * A piece of work for the staff, with a date.
 *
 * <p>A case is opened when the engine passes an attempt on (a decision is due) or when an attempt
 * is refused (an answer to the member is due). One person claims it and closes it; nobody claims
 * their own file, and two people never close the same case.
 */
public final class ReviewCase {
  private final ReviewCaseId id;
  private final AttemptId attempt;
  private final MemberId subject;
  private final ReviewKind kind;
  private final Instant openedAt;
  private final Instant dueAt;
  private final Version version;
  private @Nullable MemberId claimedBy;
  private @Nullable Instant claimedAt;
  private @Nullable Instant closedAt;
  private String note;

  private ReviewCase(Snapshot snapshot) {
    this.id = snapshot.id();
    this.attempt = snapshot.attempt();
    this.subject = snapshot.subject();
    this.kind = snapshot.kind();
    this.openedAt = snapshot.openedAt();
    this.dueAt = snapshot.dueAt();
    this.claimedBy = snapshot.claimedBy();
    this.claimedAt = snapshot.claimedAt();
    this.closedAt = snapshot.closedAt();
    this.note = snapshot.note();
    this.version = snapshot.version();
  }

  public static ReviewCase open(
      ReviewCaseId id,
      AttemptId attempt,
      MemberId subject,
      ReviewKind kind,
      ReviewClock clock,
      Instant now) {
    return new ReviewCase(
        new Snapshot(
            id,
            attempt,
            subject,
            kind,
            now,
            clock.dueAt(kind, now),
            null,
            null,
            null,
            "",
            Version.NEW));
  }

  public static ReviewCase restore(Snapshot snapshot) {
    return new ReviewCase(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id, attempt, subject, kind, openedAt, dueAt, claimedBy, claimedAt, closedAt, note, version);
  }

  /** Takes the case; taking it again is harmless. */
  public ClaimResult claim(MemberId reviewer, Instant now) {
    if (subject.equals(reviewer)) {
      return ClaimResult.OWN_FILE;
    }
    if (closedAt != null) {
      return ClaimResult.CLOSED;
    }
    if (claimedBy != null && !claimedBy.equals(reviewer)) {
      return ClaimResult.TAKEN_BY_ANOTHER;
    }
    if (claimedBy == null) {
      claimedBy = reviewer;
      claimedAt = now;
    }
    return ClaimResult.CLAIMED;
  }

  /** Whether this person holds the open case. */
  public boolean isHeldBy(MemberId reviewer) {
    return closedAt == null && reviewer.equals(claimedBy);
  }

  /**
   * Ends the work.
   *
   * @param closingNote what was done; an answer needs one
   * @throws IllegalStateException when the case is not held by this person
   */
  public void close(MemberId reviewer, String closingNote, Instant now) {
    if (!isHeldBy(reviewer)) {
      throw new IllegalStateException("only its holder closes a case");
    }
    if (kind == ReviewKind.ANSWER && closingNote.isBlank()) {
      throw new IllegalArgumentException("an answer needs a note");
    }
    note = closingNote;
    closedAt = now;
  }

  /** The attempt came to an end without the staff. */
  public void fallAway(Instant now) {
    if (closedAt == null) {
      closedAt = now;
    }
  }

  public ReviewCaseId id() {
    return id;
  }

  public AttemptId attempt() {
    return attempt;
  }

  public MemberId subject() {
    return subject;
  }

  public ReviewKind kind() {
    return kind;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  public Optional<MemberId> claimedBy() {
    return Optional.ofNullable(claimedBy);
  }

  /** Everything that a store keeps of a case. */
  public record Snapshot(
      ReviewCaseId id,
      AttemptId attempt,
      MemberId subject,
      ReviewKind kind,
      Instant openedAt,
      Instant dueAt,
      @Nullable MemberId claimedBy,
      @Nullable Instant claimedAt,
      @Nullable Instant closedAt,
      String note,
      Version version) {}
}
