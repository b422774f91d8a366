package org.parvis.adapter.web.order;

import java.time.Instant;
import org.parvis.application.banking.OrderView;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderStatus;

/**
 * An order in a list.
 *
 * @param what payee or holder
 * @param detail label or town
 * @param amount null for a card
 * @param open whether this member may still approve, change or withdraw it
 */
public record OrderLine(
    String id,
    String what,
    String detail,
    Money amount,
    OrderStatus status,
    Instant changedAt,
    boolean mine,
    boolean open) {

  static OrderLine of(OrderView order) {
    return order
        .terms()
        .match(
            transfer ->
                line(order, transfer.payee().value(), transfer.label().value(), transfer.sum()),
            card ->
                line(
                    order,
                    card.holder(),
                    card.address().postcode() + " " + card.address().town().value(),
                    null));
  }

  private static OrderLine line(OrderView order, String what, String detail, Money amount) {
    return new OrderLine(
        order.id().value().toString(),
        what,
        detail,
        amount,
        order.status(),
        order.changedAt(),
        order.mine(),
        order.mine() && order.status() == OrderStatus.AWAITING_APPROVAL);
  }
}
