package org.parvis.adapter.persistence.member;

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
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.member.PhoneNumber;

@Entity
@Table(name = "member")
class MemberRow implements StoredRow<Member.Snapshot> {
  @Id private UUID id;
  private String email;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String phone;

  @Column(name = "given_names")
  private String givenNames;

  @Column(name = "birth_name")
  private String birthName;

  @Column(name = "usage_name")
  private String usageName;

  @Column(name = "birth_date")
  private String birthDate;

  @Enumerated(EnumType.STRING)
  private Feature wish;

  @Enumerated(EnumType.STRING)
  @Column(name = "identity_status")
  private IdentityStatus identity;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Version private long version;

  protected MemberRow() {}

  @Override
  public void apply(Member.Snapshot snapshot) {
    PersonName name = snapshot.name();
    id = snapshot.id().value();
    email = snapshot.email().value();
    language = snapshot.language();
    phone = snapshot.phone() == null ? null : snapshot.phone().e164();
    givenNames = name == null ? null : name.givenNames();
    birthName = name == null ? null : name.birthName();
    usageName = name == null ? null : name.usageName();
    birthDate = snapshot.birthDate() == null ? null : snapshot.birthDate().value().toString();
    wish = snapshot.wish();
    identity = snapshot.identity();
    registeredAt = snapshot.registeredAt();
  }

  @Override
  public Member.Snapshot snapshot() {
    return new Member.Snapshot(
        new MemberId(id),
        new EmailAddress(email),
        language,
        phone == null ? null : new PhoneNumber(phone),
        givenNames == null ? null : new PersonName(givenNames, birthName, usageName),
        birthDate == null ? null : new BirthDate(LocalDate.parse(birthDate)),
        wish,
        identity,
        registeredAt,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
