package org.parvis.adapter.persistence.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.ServerLife;

@Singleton
final class JpaCheckQueue implements CheckQueue {
  // See JpaOutbox about H2.
  private static final String NEXT =
      "select id from check_order where claimable_at <= ?1"
          + " order by ordinal limit 1 for update skip locked";

  private final Rows rows;

  @Inject
  JpaCheckQueue(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void put(CheckOrder order, Instant now) {
    rows.add(new CheckOrderRow(order, now));
  }

  @Override
  public Optional<CheckOrder> claim(ServerLife holder, Instant now, Duration lease) {
    return Rows.column(rows.sql(NEXT).setParameter(1, Rows.parameter(now)), UUID.class).stream()
        .findFirst()
        .flatMap(id -> rows.lock(CheckOrderRow.class, id))
        .map(
            row -> {
              CheckOrder claimed = row.order();
              row.claim(holder.id(), now.plus(lease));
              rows.flush();
              return claimed;
            });
  }

  @Override
  public void done(CheckOrder order) {
    rows.update("delete from CheckOrderRow r where r.id = :id")
        .setParameter("id", order.id())
        .executeUpdate();
  }

  @Override
  public void postpone(CheckOrder order, Instant until) {
    rows.lock(CheckOrderRow.class, order.id())
        .ifPresent(
            row -> {
              row.postpone(until);
              rows.flush();
            });
  }

  @Override
  public void giveBack(CheckOrder order, Instant now) {
    rows.lock(CheckOrderRow.class, order.id())
        .ifPresent(
            row -> {
              row.giveBack(order.tries(), now);
              rows.flush();
            });
  }

  @Override
  public int free(ServerLife ended, Instant now) {
    return rows.update(
            "update CheckOrderRow r set r.claimableAt = :now, r.holder = null"
                + " where r.holder = :ended")
        .setParameter("now", now)
        .setParameter("ended", ended.id())
        .executeUpdate();
  }

  @Override
  public Backlog backlog() {
    return rows.backlog("CheckOrderRow r");
  }
}
