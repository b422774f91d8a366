package org.parvis.adapter.persistence.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.MemberNote;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

@Entity
@Table(name = "review_case")
class ReviewCaseRow implements StoredRow<ReviewCase.Snapshot> {
  @Id private UUID id;

  /** Given by the database; tells cases of the same moment apart. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

  private UUID attempt;
  private UUID subject;

  @Enumerated(EnumType.STRING)
  private ReviewKind kind;

  /**
   * The member while a request for help is open, and unique: of two open ones one is not stored.
   */
  @Column(name = "open_assistance_of")
  private UUID openAssistanceOf;

  @Enumerated(EnumType.STRING)
  @Column(name = "assistance_reason")
  private AssistanceReason assistanceReason;

  @Column(name = "assistance_note")
  private String assistanceNote;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "claimed_by")
  private UUID claimedBy;

  @Column(name = "claimed_at")
  private Instant claimedAt;

  @Column(name = "contacted_at")
  private Instant contactedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private String note;

  @Version private long version;

  protected ReviewCaseRow() {}

  @Override
  public void apply(ReviewCase.Snapshot snapshot) {
    id = snapshot.id().value();
    Assistance assistance = snapshot.assistance();
    attempt = snapshot.attempt() == null ? null : snapshot.attempt().value();
    subject = snapshot.subject().value();
    kind = snapshot.kind();
    openAssistanceOf = assistance == null || snapshot.closedAt() != null ? null : subject;
    assistanceReason = assistance == null ? null : assistance.reason();
    assistanceNote = assistance == null ? null : assistance.note().text();
    openedAt = snapshot.openedAt();
    dueAt = snapshot.dueAt();
    claimedBy = snapshot.claimedBy() == null ? null : snapshot.claimedBy().value();
    claimedAt = snapshot.claimedAt();
    contactedAt = snapshot.contactedAt();
    closedAt = snapshot.closedAt();
    note = snapshot.note();
  }

  @Override
  public ReviewCase.Snapshot snapshot() {
    return new ReviewCase.Snapshot(
        new ReviewCaseId(id),
        attempt == null ? null : new AttemptId(attempt),
        new MemberId(subject),
        kind,
        assistanceReason == null
            ? null
            : new Assistance(assistanceReason, new MemberNote(assistanceNote)),
        openedAt,
        dueAt,
        claimedBy == null ? null : new MemberId(claimedBy),
        claimedAt,
        contactedAt,
        closedAt,
        note,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
