package org.parvis.adapter.web.order;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.web.account.Lock;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.journey.MyPlace;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.access.ListMyAssociations;
import org.parvis.application.banking.ListOrders;
import org.parvis.application.banking.OrderList;
import org.parvis.domain.access.Association;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderKind;

/** What the lists of transfers and of cards have in common. */
abstract class OrderListPage {
  @Inject GivenValues given;
  @Inject ListMyAssociations listMyAssociations;
  @Inject ListOrders listOrders;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;

  private String association = "";
  private List<Association> associations;
  private Optional<ListOrders.Outcome> orders;

  abstract OrderKind kind();

  @PostConstruct
  void readAddress() {
    association = given.value("association");
  }

  public String enter() {
    return myPlace.elsewhereUnlessAccountIsOpen();
  }

  public List<Association> getAssociations() {
    if (associations == null) {
      associations =
          listMyAssociations
              .execute(new ListMyAssociations.Command(session.require().session()))
              .match(ListMyAssociations.Outcome.Listed::associations);
    }
    return associations;
  }

  /** The chosen association, else the first one; null without any. */
  public Association getChosen() {
    return chosen().orElse(null);
  }

  /** Why nothing can be ordered; null when it can. */
  public Lock getLock() {
    return orders()
        .flatMap(
            outcome ->
                outcome.match(
                    listed -> Optional.<Lock>empty(),
                    refused -> Optional.of(Lock.of(refused.decision()))))
        .orElse(null);
  }

  public List<OrderLine> getLines() {
    return list().map(list -> list.orders().stream().map(OrderLine::of).toList()).orElse(List.of());
  }

  /** What is left for transfers; null when nothing may be seen. */
  public Money getAvailable() {
    return list().map(OrderList::available).orElse(null);
  }

  private Optional<OrderList> list() {
    return orders()
        .flatMap(
            outcome ->
                outcome.match(listed -> Optional.of(listed.list()), refused -> Optional.empty()));
  }

  private Optional<ListOrders.Outcome> orders() {
    if (orders == null) {
      orders =
          chosen()
              .map(
                  mine ->
                      listOrders.execute(
                          new ListOrders.Command(session.require().session(), mine.id(), kind())));
    }
    return orders;
  }

  private Optional<Association> chosen() {
    return getAssociations().stream()
        .filter(mine -> mine.id().value().toString().equals(association))
        .findFirst()
        .or(() -> getAssociations().stream().findFirst());
  }
}
