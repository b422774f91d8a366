package org.parvis.adapter.persistence.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.RefusalReason;

@Entity
@Table(name = "forced_outcome")
class ForcedOutcomeRow {
  @Id private UUID member;

  @Enumerated(EnumType.STRING)
  private ForcedOutcome.Kind kind;

  private String reasons;

  protected ForcedOutcomeRow() {}

  ForcedOutcomeRow(MemberId member) {
    this.member = member.value();
  }

  void become(ForcedOutcome outcome) {
    kind = outcome.kind();
    reasons = JsonText.ofNames(outcome.reasons()).toString();
  }

  MemberId member() {
    return new MemberId(member);
  }

  ForcedOutcome outcome() {
    return new ForcedOutcome(
        kind, JsonText.names(JsonText.readArray(reasons), RefusalReason.class));
  }
}
