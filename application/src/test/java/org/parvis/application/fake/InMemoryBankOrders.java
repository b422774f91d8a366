package org.parvis.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.BankOrders;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderStatus;

/** Orders in memory. */
public final class InMemoryBankOrders implements BankOrders {
  private static final Comparator<BankOrder.Snapshot> LAST_CHANGED_FIRST =
      Comparator.<BankOrder.Snapshot, Instant>comparing(BankOrder.Snapshot::changedAt).reversed();

  private final Shelf<OrderId, BankOrder.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<BankOrder> ofId(OrderId id) {
    return shelf.get(id).map(BankOrder::restore);
  }

  @Override
  public List<BankOrder> ofAssociation(AssociationId association, OrderKind kind, int most) {
    return shelf.all().stream()
        .filter(order -> order.association().equals(association))
        .filter(order -> order.terms().kind() == kind)
        .sorted(LAST_CHANGED_FIRST)
        .limit(most)
        .map(BankOrder::restore)
        .toList();
  }

  @Override
  public Money committed(AssociationId association) {
    return shelf.all().stream()
        .filter(order -> order.association().equals(association))
        .filter(order -> order.status() == OrderStatus.TO_BE_EXECUTED)
        .map(order -> order.terms().amount())
        .reduce(Money.ZERO, Money::plus);
  }

  @Override
  public void save(BankOrder order) {
    shelf.put(order.id(), order.snapshot());
  }

  /** All orders as they lie at rest. */
  public List<BankOrder.Snapshot> atRest() {
    return shelf.all();
  }
}
