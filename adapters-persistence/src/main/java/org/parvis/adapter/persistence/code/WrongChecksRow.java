package org.parvis.adapter.persistence.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.domain.member.MemberId;

/** When one member typed wrong codes; kept and counted as the sends to a number are. */
@Entity
@Table(name = "wrong_checks")
class WrongChecksRow {
  @Id private UUID member;

  @Column(name = "wrong_at")
  private String wrongAt = Moments.NONE;

  @Version private long version;

  protected WrongChecksRow() {}

  WrongChecksRow(MemberId member) {
    this.member = member.value();
  }

  List<Instant> moments() {
    return Moments.read(wrongAt);
  }

  void add(Instant at) {
    wrongAt = Moments.add(wrongAt, at);
  }
}
