package org.parvis.adapter.web.order;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.web.account.Lock;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.form.ForbiddenAnswer;
import org.parvis.adapter.web.form.FormErrors;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.journey.MyPlace;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.banking.ListOrders;
import org.parvis.application.banking.OrderView;
import org.parvis.application.banking.ReadOrder;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderStatus;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;

/**
 * What the forms of a transfer and of a card have in common. Each new form gets the id of its order
 * and brings it along, so that a form that is sent twice is one order.
 */
abstract class OrderFormPage {
  @Inject GivenValues given;
  @Inject ListOrders listOrders;
  @Inject ReadOrder readOrder;
  @Inject CurrentSession session;
  @Inject MyPlace myPlace;
  @Inject FormErrors errors;
  @Inject ForbiddenAnswer forbidden;

  private String association = "";
  private String order = "";
  private boolean changing;
  private Lock lock;
  private Money available;

  abstract OrderKind kind();

  /** Puts the terms of an order that is changed into the fields; false for one of another kind. */
  abstract boolean isFilledWith(OrderTerms terms);

  @PostConstruct
  void readAddress() {
    association = given.value("association");
    order = given.value("order");
    changing = given.arePosted() && given.value("changing").equals("true");
  }

  /** Opens an empty form, or that of an order which nobody has approved. */
  public String enter() {
    String elsewhere = myPlace.elsewhereUnlessAccountIsOpen();
    if (elsewhere != null) {
      return elsewhere;
    }
    return order.isEmpty() ? begin() : resume();
  }

  private String begin() {
    Optional<AssociationId> chosen = id(association).map(AssociationId::new);
    if (chosen.isEmpty()) {
      return JourneyUrls.redirectTo(OrderUrls.list(kind()));
    }
    return look(chosen.get())
        .match(
            listed -> {
              order = listed.list().next().value().toString();
              available = listed.list().available();
              return null;
            },
            refused -> {
              lock = Lock.of(refused.decision());
              return null;
            });
  }

  private String resume() {
    Optional<OrderId> known = id(order).map(OrderId::new);
    if (known.isEmpty()) {
      return lost();
    }
    return readOrder
        .execute(new ReadOrder.Command(session.require().session(), known.get()))
        .match(read -> fill(read.order()), refused -> forbidden.send());
  }

  private String fill(OrderView known) {
    if (known.status() != OrderStatus.AWAITING_APPROVAL || !isFilledWith(known.terms())) {
      return OrderUrls.toApprove(known.id());
    }
    association = known.association().id().value().toString();
    changing = true;
    return null;
  }

  private ListOrders.Outcome look(AssociationId chosen) {
    return listOrders.execute(new ListOrders.Command(session.require().session(), chosen, kind()));
  }

  /** The order that the form is for, when the form names one and its association. */
  Optional<Form> named() {
    return id(order)
        .flatMap(
            one ->
                id(association).map(whose -> new Form(new OrderId(one), new AssociationId(whose))));
  }

  record Form(OrderId order, AssociationId association) {}

  /** The text of a field as banks carry it; else an error beside it. */
  Optional<SepaText> text(String field, String typed, int longest, String key) {
    Optional<SepaText> text = SepaText.parse(typed, longest);
    if (text.isEmpty()) {
      errors.at(field, typed.isBlank() ? key + ".empty" : "order.textWrong", longest);
    }
    return text;
  }

  /** What the page says beside a field, or the way to the order that is no longer changed. */
  String notPossible(OrderId which, OrderObstacle why, String field) {
    return switch (why) {
      case OVER_LIMIT -> errors.at(field, "order.overLimit");
      case OVER_BALANCE -> errors.at(field, "order.overBalance");
      case NOT_WAITING -> OrderUrls.toApprove(which, "orderNotWaiting");
    };
  }

  String lost() {
    return JourneyUrls.redirectTo(OrderUrls.list(kind()));
  }

  private static Optional<UUID> id(String text) {
    return GivenValues.id(text);
  }

  /** The form listens to every post; what may not be done the use case refuses. */
  public boolean isFormShown() {
    return given.arePosted() || lock == null;
  }

  /** Whether the form is that of an order which is there already; it brings this along too. */
  public boolean isChanging() {
    return changing;
  }

  /** Why nothing can be ordered; null when it can. */
  public Lock getLock() {
    return lock;
  }

  /** What is left for transfers; null where it was not looked up. */
  public Money getAvailable() {
    return available;
  }

  public String getAssociation() {
    return association;
  }

  public String getOrder() {
    return order;
  }
}
