package org.parvis.domain.verification;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Version;

/**
 * A piece of work for the staff, with a date.
 *
 * <p>A case is opened when the policy passes an attempt on (a decision is due), when an attempt is
 * refused (an answer to the member is due), when a member asks for help, or when an approval by the
 * policy was chosen for control. One person claims it and closes it; nobody claims their own file,
 * and two people never close the same case.
 */
public final class ReviewCase {
  private final ReviewCaseId id;
  private final @Nullable AttemptId attempt;
  private final MemberId subject;
  private final ReviewKind kind;
  private final @Nullable Assistance assistance;
  private final Instant openedAt;
  private final Instant dueAt;
  private final Version version;
  private @Nullable MemberId claimedBy;
  private @Nullable Instant claimedAt;
  private @Nullable Instant contactedAt;
  private @Nullable Instant closedAt;
  private String note;

  private ReviewCase(Snapshot snapshot) {
    this.id = snapshot.id();
    this.attempt = snapshot.attempt();
    this.subject = snapshot.subject();
    this.kind = snapshot.kind();
    this.assistance = snapshot.assistance();
    this.openedAt = snapshot.openedAt();
    this.dueAt = snapshot.dueAt();
    this.claimedBy = snapshot.claimedBy();
    this.claimedAt = snapshot.claimedAt();
    this.contactedAt = snapshot.contactedAt();
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
            null,
            now,
            clock.dueAt(kind, now),
            null,
            null,
            null,
            null,
            "",
            Version.NEW));
  }

  /** A member asks for a person's help; no recording belongs to it. */
  public static ReviewCase askFor(
      Assistance assistance, ReviewCaseId id, MemberId subject, ReviewClock clock, Instant now) {
    return new ReviewCase(
        new Snapshot(
            id,
            null,
            subject,
            ReviewKind.ASSISTANCE,
            assistance,
            now,
            clock.dueAt(ReviewKind.ASSISTANCE, now),
            null,
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
        id,
        attempt,
        subject,
        kind,
        assistance,
        openedAt,
        dueAt,
        claimedBy,
        claimedAt,
        contactedAt,
        closedAt,
        note,
        version);
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
   * Keeps that the member who asked for help was spoken to; the first time counts.
   *
   * @throws IllegalStateException when the case is not held by this person, or asks for no help
   */
  public void contacted(MemberId reviewer, Instant now) {
    if (!isHeldBy(reviewer) || kind != ReviewKind.ASSISTANCE) {
      throw new IllegalStateException("only its holder speaks to whoever asked for help");
    }
    if (contactedAt == null) {
      contactedAt = now;
    }
  }

  /**
   * Ends the work.
   *
   * @param closingNote what was done; all but a decision and a control needs one
   * @throws IllegalStateException when the case is not held by this person
   */
  public void close(MemberId reviewer, String closingNote, Instant now) {
    if (!isHeldBy(reviewer)) {
      throw new IllegalStateException("only its holder closes a case");
    }
    boolean speaks = kind == ReviewKind.ANSWER || kind == ReviewKind.ASSISTANCE;
    if (speaks && closingNote.isBlank()) {
      throw new IllegalArgumentException("what was said to a member is written down");
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

  /** The attempt that it is about; a request for help is about none. */
  public Optional<AttemptId> attempt() {
    return Optional.ofNullable(attempt);
  }

  /** What the member said, where help is asked for. */
  public Optional<Assistance> assistance() {
    return Optional.ofNullable(assistance);
  }

  /** When the member who asked for help was spoken to. */
  public Optional<Instant> contactedAt() {
    return Optional.ofNullable(contactedAt);
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
      @Nullable AttemptId attempt,
      MemberId subject,
      ReviewKind kind,
      @Nullable Assistance assistance,
      Instant openedAt,
      Instant dueAt,
      @Nullable MemberId claimedBy,
      @Nullable Instant claimedAt,
      @Nullable Instant contactedAt,
      @Nullable Instant closedAt,
      String note,
      Version version) {
    public Snapshot {
      if ((kind == ReviewKind.ASSISTANCE) != (assistance != null)
          || (attempt == null) != (assistance != null)) {
        throw new IllegalArgumentException(
            "a case is about an attempt or about a request for help");
      }
    }
  }
}
