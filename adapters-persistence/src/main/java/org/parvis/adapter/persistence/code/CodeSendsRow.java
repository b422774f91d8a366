package org.parvis.adapter.persistence.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.parvis.domain.member.PhoneNumber;

/**
 * When messages left for one number. Two transactions that counted the same sends and allowed one
 * more each collide here, and one of them counts again.
 */
@Entity
@Table(name = "code_sends")
class CodeSendsRow {
  @Id private String phone;

  @Column(name = "sent_at")
  private String sentAt = Moments.NONE;

  @Version private long version;

  protected CodeSendsRow() {}

  CodeSendsRow(PhoneNumber phone) {
    this.phone = phone.e164();
  }

  List<Instant> sends() {
    return Moments.read(sentAt);
  }

  void add(Instant at) {
    sentAt = Moments.add(sentAt, at);
  }
}
