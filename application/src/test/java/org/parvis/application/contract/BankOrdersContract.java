package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.BankOrders;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.DeliveryAddress;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;

/** What every store of orders promises. */
public abstract class BankOrdersContract extends StoreContract {
  private static final Duration LIFE = Duration.ofHours(24);

  protected abstract BankOrders bankOrders();

  @Test
  void a_transfer_comes_back_as_it_was() {
    BankOrder order = anyOrder(Any.associationId(), transfer(123_456_789), Any.MOMENT);
    order.amend(transfer(2), LIFE, Any.MOMENT.plusSeconds(1));
    save(order);

    assertSame(order);
    assertThat(in(() -> bankOrders().ofId(new OrderId(Any.id())))).isEmpty();
  }

  @Test
  void a_card_comes_back_with_and_without_the_second_line_of_its_address() {
    for (Optional<SepaText> line : List.of(Optional.of(new SepaText("Bat. B")), NO_LINE)) {
      BankOrder order = anyOrder(Any.associationId(), card(line), Any.MOMENT);
      order.approve(Any.MOMENT.plusSeconds(9));
      save(order);

      assertSame(order);
    }
  }

  private static final Optional<SepaText> NO_LINE = Optional.empty();

  @Test
  void orders_of_an_association_and_kind_come_last_changed_first_and_no_more_than_asked() {
    AssociationId association = Any.associationId();
    BankOrder first = anyOrder(association, transfer(1), Any.MOMENT);
    BankOrder second = anyOrder(association, transfer(2), Any.MOMENT.plusSeconds(1));
    BankOrder third = anyOrder(association, transfer(3), Any.MOMENT.plusSeconds(2));
    first.approve(Any.MOMENT.plusSeconds(3));
    save(third);
    save(first);
    save(second);
    save(anyOrder(association, card(NO_LINE), Any.MOMENT.plusSeconds(9)));
    save(anyOrder(Any.associationId(), transfer(4), Any.MOMENT.plusSeconds(9)));

    assertThat(in(() -> bankOrders().ofAssociation(association, OrderKind.TRANSFER, 2)))
        .extracting(BankOrder::id)
        .containsExactly(first.id(), third.id());
    assertThat(in(() -> bankOrders().ofAssociation(association, OrderKind.CARD, 2))).hasSize(1);
  }

  @Test
  void only_what_is_to_be_executed_is_committed() {
    AssociationId association = Any.associationId();
    assertThat(committed(association)).isEqualTo(Money.ZERO);
    for (int cents : new int[] {10, 200}) {
      BankOrder approved = anyOrder(association, transfer(cents), Any.MOMENT);
      approved.approve(Any.MOMENT);
      save(approved);
    }
    BankOrder withdrawn = anyOrder(association, transfer(3_000), Any.MOMENT);
    withdrawn.withdraw(Any.MOMENT);
    save(withdrawn);
    save(anyOrder(association, transfer(40_000), Any.MOMENT));
    BankOrder card = anyOrder(association, card(NO_LINE), Any.MOMENT);
    card.approve(Any.MOMENT);
    save(card);
    BankOrder elsewhere = anyOrder(Any.associationId(), transfer(500_000), Any.MOMENT);
    elsewhere.approve(Any.MOMENT);
    save(elsewhere);

    assertThat(committed(association)).isEqualTo(new Money(210));
  }

  // security.md I4
  @Test
  void an_order_is_approved_once_however_many_approve_it() {
    BankOrder order = anyOrder(Any.associationId(), transfer(1), Any.MOMENT);
    save(order);
    BankOrder first = load(order.id());
    BankOrder second = load(order.id());
    first.approve(Any.MOMENT);
    second.withdraw(Any.MOMENT);
    save(first);

    assertStale(() -> bankOrders().save(second));
  }

  @Test
  void an_id_is_taken_once() {
    BankOrder order = anyOrder(Any.associationId(), transfer(1), Any.MOMENT);
    save(order);

    assertStale(() -> bankOrders().save(order));
  }

  private static BankOrder anyOrder(AssociationId association, OrderTerms terms, Instant now) {
    return BankOrder.draft(new OrderId(Any.id()), association, Any.memberId(), terms, LIFE, now);
  }

  private static OrderTerms transfer(long cents) {
    return new OrderTerms.Transfer(
        new SepaText("Mairie d'Ici"),
        new Iban("FR7630006000011234567890189"),
        new Money(cents),
        new SepaText("Loyer / mars"));
  }

  private static OrderTerms card(Optional<SepaText> line) {
    return new OrderTerms.Card(
        "Anaïs Lefèvre",
        new DeliveryAddress(new SepaText("12 rue Haute"), line, "97400", new SepaText("ST-DENIS")));
  }

  private void assertSame(BankOrder order) {
    assertThat(load(order.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(order.snapshot());
  }

  private void save(BankOrder order) {
    change(() -> bankOrders().save(order));
  }

  private BankOrder load(OrderId id) {
    return in(() -> bankOrders().ofId(id)).orElseThrow();
  }

  private Money committed(AssociationId association) {
    return in(() -> bankOrders().committed(association));
  }
}
