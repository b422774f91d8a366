package org.parvis.adapter.persistence.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.verification.AttemptId;

@Entity
@Table(name = "check_order")
class CheckOrderRow {
  @Id private UUID id;
  private UUID attempt;

  @Enumerated(EnumType.STRING)
  private CheckStage stage;

  private int tries;

  @Column(name = "put_at")
  private Instant putAt;

  @Column(name = "claimable_at")
  private Instant claimableAt;

  // Read in queries only.
  @Column(name = "holder")
  private UUID holder;

  protected CheckOrderRow() {}

  CheckOrderRow(CheckOrder order, Instant now) {
    id = order.id();
    attempt = order.attempt().value();
    stage = order.stage();
    tries = order.tries();
    putAt = now;
    claimableAt = now;
  }

  CheckOrder order() {
    return new CheckOrder(id, new AttemptId(attempt), stage, tries);
  }

  void claim(UUID by, Instant until) {
    tries++;
    holder = by;
    claimableAt = until;
  }

  void giveBack(int triesBefore, Instant now) {
    tries = triesBefore;
    holder = null;
    claimableAt = now;
  }

  void postpone(Instant until) {
    holder = null;
    claimableAt = until;
  }
}
