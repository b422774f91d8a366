package org.parvis.adapter.persistence.member;

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
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.LinkId;
import org.parvis.domain.member.LinkPurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;

@Entity
@Table(name = "email_link")
class EmailLinkRow implements StoredRow<EmailLink.Snapshot> {
  @Id private UUID id;

  @Column(name = "token_digest")
  private Bytes tokenDigest;

  @Enumerated(EnumType.STRING)
  private LinkPurpose purpose;

  private String email;

  private UUID member;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "invitation_digest")
  private Bytes invitationDigest;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "consumed_at")
  private Instant consumedAt;

  @Version private long version;

  protected EmailLinkRow() {}

  @Override
  public void apply(EmailLink.Snapshot snapshot) {
    id = snapshot.id().value();
    tokenDigest = snapshot.tokenDigest();
    purpose = snapshot.purpose();
    email = snapshot.address() == null ? null : snapshot.address().value();
    member = snapshot.member() == null ? null : snapshot.member().value();
    language = snapshot.language();
    invitationDigest = snapshot.invitationDigest();
    expiresAt = snapshot.expiresAt();
    consumedAt = snapshot.consumedAt();
  }

  @Override
  public EmailLink.Snapshot snapshot() {
    return new EmailLink.Snapshot(
        new LinkId(id),
        tokenDigest,
        purpose,
        email == null ? null : new EmailAddress(email),
        member == null ? null : new MemberId(member),
        language,
        invitationDigest,
        expiresAt,
        consumedAt,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
