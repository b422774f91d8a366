package org.parvis.adapter.persistence.verification;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ForcedOutcome;

@Singleton
final class JpaForcedOutcomes implements ForcedOutcomes {
  private final Rows rows;

  @Inject
  JpaForcedOutcomes(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<ForcedOutcome> of(MemberId member) {
    return rows.find(ForcedOutcomeRow.class, member.value()).map(ForcedOutcomeRow::outcome);
  }

  @Override
  public Map<MemberId, ForcedOutcome> all() {
    return rows.query("select r from ForcedOutcomeRow r", ForcedOutcomeRow.class)
        .getResultStream()
        .collect(toMap(ForcedOutcomeRow::member, ForcedOutcomeRow::outcome));
  }

  @Override
  public void force(MemberId member, ForcedOutcome outcome) {
    Optional<ForcedOutcomeRow> there = rows.find(ForcedOutcomeRow.class, member.value());
    ForcedOutcomeRow row = there.orElseGet(() -> new ForcedOutcomeRow(member));
    row.become(outcome);
    if (there.isEmpty()) {
      rows.add(row);
    } else {
      rows.flush();
    }
  }

  @Override
  public void release(MemberId member) {
    rows.update("delete from ForcedOutcomeRow r where r.member = :member")
        .setParameter("member", member.value())
        .executeUpdate();
  }
}
