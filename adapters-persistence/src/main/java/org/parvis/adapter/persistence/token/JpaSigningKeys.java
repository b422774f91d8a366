package org.parvis.adapter.persistence.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.SigningKey;
import org.parvis.application.port.SigningKeys;

@Singleton
final class JpaSigningKeys implements SigningKeys {
  private final Rows rows;

  @Inject
  JpaSigningKeys(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<SigningKey> all() {
    return rows.query(
            "select r from SigningKeyRow r order by r.createdAt desc, r.keyId", SigningKeyRow.class)
        .getResultStream()
        .map(SigningKeyRow::key)
        .toList();
  }

  @Override
  public void add(SigningKey key) {
    rows.add(new SigningKeyRow(key));
  }
}
