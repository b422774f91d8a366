package org.parvis.adapter.persistence.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.MemberId;

@Entity
@Table(name = "credential_set")
class CredentialSetRow implements StoredRow<CredentialSet.Snapshot> {
  @Id private UUID member;

  @Column(name = "password_digest")
  private String password;

  @Column(name = "passcode_digest")
  private String passcode;

  @Column(name = "password_failures")
  private int passwordFailures;

  @Column(name = "last_password_failure")
  private Instant lastPasswordFailure;

  @Column(name = "passcode_failures")
  private int passcodeFailures;

  @Version private long version;

  protected CredentialSetRow() {}

  @Override
  public void apply(CredentialSet.Snapshot snapshot) {
    member = snapshot.member().value();
    password = snapshot.password().reveal();
    passcode = snapshot.passcode() == null ? null : snapshot.passcode().reveal();
    passwordFailures = snapshot.passwordFailures();
    lastPasswordFailure = snapshot.lastPasswordFailure();
    passcodeFailures = snapshot.passcodeFailures();
  }

  @Override
  public CredentialSet.Snapshot snapshot() {
    return new CredentialSet.Snapshot(
        new MemberId(member),
        new SecretDigest(password),
        passcode == null ? null : new SecretDigest(passcode),
        passwordFailures,
        lastPasswordFailure,
        passcodeFailures,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
