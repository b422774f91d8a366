package org.parvis.adapter.persistence.verification;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentCheck;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.VerificationAttempt;

@Entity
@Table(name = "verification_attempt")
class VerificationAttemptRow implements StoredRow<VerificationAttempt.Snapshot> {
  @Id private UUID id;

  /** Given by the database; tells attempts of the same moment apart. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

  private UUID member;

  /** The member while the attempt is open, and unique: of two open attempts one is not stored. */
  @Column(name = "open_for_member")
  private UUID openForMember;

  @Enumerated(EnumType.STRING)
  private AttemptStatus status;

  private String consents;

  @Enumerated(EnumType.STRING)
  @Column(name = "document_kind")
  private DocumentKind documentKind;

  @Column(name = "document_country")
  private String documentCountry;

  private String clips;

  @Enumerated(EnumType.STRING)
  @Column(name = "document_check")
  private DocumentCheck documentCheck;

  private String hints;
  private String challenge;

  @Column(name = "declared_given_names")
  private String givenNames;

  @Column(name = "declared_birth_name")
  private String birthName;

  @Column(name = "declared_usage_name")
  private String usageName;

  @Column(name = "declared_birth_date")
  private String birthDate;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "birth_town")
  private String birthTown;

  @Column(name = "birth_country")
  private String birthCountry;

  private String findings;
  private String decision;
  private String withdrawal;

  @Version private long version;

  protected VerificationAttemptRow() {}

  @Override
  public void apply(VerificationAttempt.Snapshot snapshot) {
    DocumentChoice document = snapshot.document();
    Birthplace birthplace = snapshot.birthplace();
    id = snapshot.id().value();
    member = snapshot.member().value();
    openForMember = snapshot.status().isOpen() ? member : null;
    status = snapshot.status();
    consents = StoredConsents.write(snapshot.consents());
    documentKind = document == null ? null : document.kind();
    documentCountry = document == null ? null : document.country();
    clips =
        JsonText.ofStrings(
                snapshot.clips().entrySet().stream()
                    .collect(
                        toMap(
                            clip -> clip.getKey().name(),
                            clip -> clip.getValue().value().toString())))
            .toString();
    documentCheck = snapshot.documentCheck();
    hints = JsonText.ofNames(snapshot.hints()).toString();
    challenge = snapshot.challenge() == null ? null : StoredChallenge.write(snapshot.challenge());
    declare(snapshot.declared());
    startedAt = snapshot.startedAt();
    submittedAt = snapshot.submittedAt();
    birthTown = birthplace == null ? null : birthplace.town();
    birthCountry = birthplace == null ? null : birthplace.country();
    findings = snapshot.findings() == null ? null : StoredFindings.write(snapshot.findings());
    decision = snapshot.decision() == null ? null : StoredDecision.write(snapshot.decision());
    withdrawal = snapshot.withdrawal() == null ? null : StoredDecision.write(snapshot.withdrawal());
  }

  private void declare(DeclaredIdentity declared) {
    givenNames = declared == null ? null : declared.name().givenNames();
    birthName = declared == null ? null : declared.name().birthName();
    usageName = declared == null ? null : declared.name().usageName();
    birthDate = declared == null ? null : declared.birthDate().value().toString();
  }

  @Override
  public VerificationAttempt.Snapshot snapshot() {
    return new VerificationAttempt.Snapshot(
        new AttemptId(id),
        new MemberId(member),
        status,
        StoredConsents.read(consents),
        documentKind == null ? null : new DocumentChoice(documentKind, documentCountry),
        JsonText.strings(JsonText.readObject(clips)).entrySet().stream()
            .collect(
                toMap(
                    clip -> ClipKind.valueOf(clip.getKey()),
                    clip -> new ClipId(UUID.fromString(clip.getValue())))),
        documentCheck,
        JsonText.names(JsonText.readArray(hints), RefusalReason.class),
        challenge == null ? null : StoredChallenge.read(challenge),
        declared(),
        startedAt,
        submittedAt,
        birthTown == null ? null : new Birthplace(birthTown, birthCountry),
        findings == null ? null : StoredFindings.read(findings),
        decision == null ? null : StoredDecision.read(decision),
        withdrawal == null ? null : StoredDecision.read(withdrawal),
        new org.parvis.domain.shared.Version(version));
  }

  private DeclaredIdentity declared() {
    return givenNames == null
        ? null
        : new DeclaredIdentity(
            new PersonName(givenNames, birthName, usageName),
            new BirthDate(LocalDate.parse(birthDate)));
  }

  @Override
  public long version() {
    return version;
  }
}
