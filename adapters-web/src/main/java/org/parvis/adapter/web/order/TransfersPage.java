package org.parvis.adapter.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.parvis.domain.banking.OrderKind;

/** The transfers of an association. */
@Named
@RequestScoped
public class TransfersPage extends OrderListPage {

  @Override
  OrderKind kind() {
    return OrderKind.TRANSFER;
  }
}
