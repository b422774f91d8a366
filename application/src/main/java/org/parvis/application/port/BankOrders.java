package org.parvis.application.port;

import java.util.List;
import java.util.Optional;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;

/** What members ask for in the name of associations. */
public interface BankOrders {
  Optional<BankOrder> ofId(OrderId id);

  /** The orders of an association and kind, last changed first, at most this many. */
  List<BankOrder> ofAssociation(AssociationId association, OrderKind kind, int most);

  /** The sum of an association's transfers that are to be executed. */
  Money committed(AssociationId association);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded, or its id is taken
   */
  void save(BankOrder order);
}
