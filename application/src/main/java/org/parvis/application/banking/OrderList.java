package org.parvis.application.banking;

import java.util.List;
import org.parvis.domain.access.Association;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;

/**
 * The orders of one kind.
 *
 * @param available the balance without what is still to be executed
 * @param next the id of the order that a new form is for
 */
public record OrderList(
    Association association, Money available, List<OrderView> orders, OrderId next) {
  public OrderList {
    orders = List.copyOf(orders);
  }
}
