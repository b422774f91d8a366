package org.parvis.adapter.persistence.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parvis.application.port.SigningKey;
import org.parvis.domain.shared.Bytes;

@Entity
@Table(name = "signing_key")
class SigningKeyRow {
  @Id
  @Column(name = "key_id")
  private String keyId;

  @Column(name = "public_key")
  private Bytes publicKey;

  @Column(name = "sealed_private_key")
  private Bytes sealedPrivateKey;

  @Column(name = "created_at")
  private Instant createdAt;

  protected SigningKeyRow() {}

  SigningKeyRow(SigningKey key) {
    keyId = key.keyId();
    publicKey = key.publicKey();
    sealedPrivateKey = key.sealedPrivateKey();
    createdAt = key.createdAt();
  }

  SigningKey key() {
    return new SigningKey(keyId, publicKey, sealedPrivateKey, createdAt);
  }
}
