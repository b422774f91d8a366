package org.parvis.adapter.persistence.banking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.BankOrders;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderStatus;

@Singleton
final class JpaBankOrders implements BankOrders {
  private final Rows rows;

  @Inject
  JpaBankOrders(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<BankOrder> ofId(OrderId id) {
    return rows.find(BankOrderRow.class, id.value()).map(JpaBankOrders::restored);
  }

  @Override
  public List<BankOrder> ofAssociation(AssociationId association, OrderKind kind, int most) {
    return rows.query(
            "select r from BankOrderRow r where r.association = :association and r.kind = :kind"
                + " order by r.changedAt desc, r.ordinal desc",
            BankOrderRow.class)
        .setParameter("association", association.value())
        .setParameter("kind", kind)
        .setMaxResults(most)
        .getResultStream()
        .map(JpaBankOrders::restored)
        .toList();
  }

  @Override
  public Money committed(AssociationId association) {
    Long cents =
        rows.query(
                "select sum(r.amount) from BankOrderRow r"
                    + " where r.association = :association and r.status = :status",
                Long.class)
            .setParameter("association", association.value())
            .setParameter("status", OrderStatus.TO_BE_EXECUTED)
            .getSingleResult();
    return cents == null ? Money.ZERO : new Money(cents);
  }

  @Override
  public void save(BankOrder order) {
    BankOrder.Snapshot snapshot = order.snapshot();
    rows.save(
        BankOrderRow.class, snapshot.id().value(), snapshot.version(), snapshot, BankOrderRow::new);
  }

  private static BankOrder restored(BankOrderRow row) {
    return BankOrder.restore(row.snapshot());
  }
}
