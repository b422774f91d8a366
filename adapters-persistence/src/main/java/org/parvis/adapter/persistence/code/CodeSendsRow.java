package org.parvis.adapter.persistence.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.domain.member.PhoneNumber;

/**
 * When messages left for one number. Two transactions that counted the same sends and allowed one
 * more each collide here, and one of them counts again.
 */
@Entity
@Table(name = "code_sends")
class CodeSendsRow {
  private static final Duration KEPT = Duration.ofDays(31);

  @Id private String phone;

  @Column(name = "sent_at")
  private String sentAt = "[]";

  @Version private long version;

  protected CodeSendsRow() {}

  CodeSendsRow(PhoneNumber phone) {
    this.phone = phone.e164();
  }

  List<Instant> sends() {
    return JsonText.list(JsonText.readArray(sentAt)).stream().map(Instant::parse).toList();
  }

  /** Adds a send and forgets those that no limit looks at any more. */
  void add(Instant at) {
    Instant oldest = at.minus(KEPT);
    List<String> kept = new ArrayList<>();
    sends().stream().filter(oldest::isBefore).map(Instant::toString).forEach(kept::add);
    kept.add(at.toString());
    sentAt = JsonText.ofList(kept).toString();
  }
}
