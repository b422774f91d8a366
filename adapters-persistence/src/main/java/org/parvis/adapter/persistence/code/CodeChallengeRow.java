package org.parvis.adapter.persistence.code;

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
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

@Entity
@Table(name = "code_challenge")
class CodeChallengeRow implements StoredRow<CodeChallenge.Snapshot> {
  @Id private UUID id;

  /** Given by the database; tells which challenge was issued last. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

  private UUID member;

  @Column(name = "session_id")
  private UUID session;

  private String phone;

  @Enumerated(EnumType.STRING)
  private CodePurpose purpose;

  private Bytes subject;

  @Column(name = "code_digest")
  private Bytes codeDigest;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "checks_left")
  private int checksLeft;

  private boolean used;

  @Column(name = "sealed_code")
  private Bytes sealedCode;

  private UUID message;

  @Version private long version;

  protected CodeChallengeRow() {}

  @Override
  public void apply(CodeChallenge.Snapshot snapshot) {
    id = snapshot.id().value();
    member = snapshot.binding().member().value();
    session = snapshot.binding().session().value();
    phone = snapshot.binding().phone().e164();
    purpose = snapshot.binding().purpose();
    subject = snapshot.binding().subject();
    codeDigest = snapshot.codeDigest();
    expiresAt = snapshot.expiresAt();
    checksLeft = snapshot.checksLeft();
    used = snapshot.used();
    sealedCode = snapshot.sealedCode();
    message = snapshot.message();
  }

  @Override
  public CodeChallenge.Snapshot snapshot() {
    return new CodeChallenge.Snapshot(
        new ChallengeId(id),
        new CodeBinding(
            new MemberId(member), new SessionId(session), new PhoneNumber(phone), purpose, subject),
        codeDigest,
        expiresAt,
        checksLeft,
        used,
        sealedCode,
        message,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
