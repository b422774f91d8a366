package org.parvis.application.banking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parvis.application.port.Associations;
import org.parvis.application.port.BankOrders;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Transactions;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderStatus;

public final class ListOrdersService implements ListOrders {
  private static final int SHOWN = 50;

  private final OrderDesk desk;
  private final BankOrders orders;
  private final Associations associations;
  private final Identifiers identifiers;
  private final Transactions transactions;
  private final Clock clock;

  public ListOrdersService(
      OrderDesk desk,
      BankOrders orders,
      Associations associations,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.orders = orders;
    this.associations = associations;
    this.identifiers = identifiers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.permitted(
                command.session(),
                command.association(),
                command.kind(),
                () -> new Outcome.Listed(list(command)),
                Outcome.Refused::new));
  }

  private OrderList list(Command command) {
    Instant now = clock.instant();
    List<OrderView> shown =
        orders.ofAssociation(command.association(), command.kind(), SHOWN).stream()
            .filter(order -> concerns(command, order, now))
            .map(order -> desk.view(command.session(), order, now))
            .toList();
    return new OrderList(
        associations.ofId(command.association()).orElseThrow(),
        desk.available(command.association()),
        shown,
        new OrderId(identifiers.next()));
  }

  // What others have not agreed to yet is their own affair.
  private boolean concerns(Command command, BankOrder order, Instant now) {
    return order.statusAt(now) == OrderStatus.TO_BE_EXECUTED
        || desk.isMine(command.session(), order);
  }
}
