package org.parvis.adapter.web.order;

import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;

/** Where orders are listed, written down and approved. */
final class OrderUrls {
  private OrderUrls() {}

  static String toApprove(OrderId order) {
    return JourneyUrls.redirectTo("/order.xhtml?order=" + order.value());
  }

  static String toApprove(OrderId order, String note) {
    return JourneyUrls.redirectTo("/order.xhtml?order=" + order.value() + "&note=" + note);
  }

  static String list(OrderKind kind) {
    return switch (kind) {
      case TRANSFER -> "/transfers.xhtml";
      case CARD -> "/cards.xhtml";
    };
  }

  static String form(OrderKind kind) {
    return switch (kind) {
      case TRANSFER -> "/transfer.xhtml";
      case CARD -> "/card.xhtml";
    };
  }

  static String toList(OrderKind kind, AssociationId association, String note) {
    return JourneyUrls.redirectTo(
        list(kind) + "?association=" + association.value() + "&note=" + note);
  }

  static String toChange(OrderKind kind, OrderId order) {
    return JourneyUrls.redirectTo(form(kind) + "?order=" + order.value());
  }
}
