package org.parvis.domain.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.OTHER_MEMBER;
import static org.parvis.domain.Some.after;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.domain.access.AssociationId;

class BankOrderTest {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final AssociationId CHOIR = new AssociationId(new UUID(8, 1));
  private static final OrderId ID = new OrderId(new UUID(8, 2));
  private static final OrderTerms RENT = transfer("Mairie", 120_00, "Loyer");
  private static final OrderTerms CARD = card("12 rue Haute", "75011");

  private static OrderTerms transfer(String payee, long cents, String label) {
    return new OrderTerms.Transfer(
        new SepaText(payee),
        new Iban("FR7630006000011234567890189"),
        new Money(cents),
        new SepaText(label));
  }

  private static OrderTerms card(String street, String postcode) {
    return new OrderTerms.Card(
        "Anaïs Lefèvre",
        new DeliveryAddress(
            new SepaText(street), Optional.empty(), postcode, new SepaText("PARIS")));
  }

  private static BankOrder order(OrderTerms terms) {
    return BankOrder.draft(ID, CHOIR, MEMBER, terms, LIFE, NOW);
  }

  /** The table of the product, written down a second time. */
  static Stream<Arguments> everyPair() {
    return Stream.of(OrderStatus.values())
        .flatMap(from -> Stream.of(OrderStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void the_table_says_which_changes_are_legal(OrderStatus from, OrderStatus to) {
    Map<OrderStatus, Set<OrderStatus>> onwards =
        Map.of(OrderStatus.AWAITING_APPROVAL, Set.of(OrderStatus.values()));
    assertThat(from.mayBecome(to)).isEqualTo(onwards.getOrDefault(from, Set.of()).contains(to));
  }

  @Test
  void an_order_waits_until_it_is_approved() {
    BankOrder order = order(RENT);
    assertThat(order.statusAt(NOW)).isEqualTo(OrderStatus.AWAITING_APPROVAL);
    order.approve(after(Duration.ofMinutes(1)));
    assertThat(order.statusAt(after(LIFE))).isEqualTo(OrderStatus.TO_BE_EXECUTED);
    assertThat(order.changedAt()).isEqualTo(after(Duration.ofMinutes(1)));
  }

  @Test
  void I4_an_order_is_approved_once() {
    BankOrder order = order(RENT);
    order.approve(NOW);
    assertThatIllegalStateException().isThrownBy(() -> order.approve(NOW));
    assertThatIllegalStateException().isThrownBy(() -> order.withdraw(NOW));
    assertThatIllegalStateException()
        .isThrownBy(() -> order.amend(transfer("Mairie", 120_01, "Loyer"), LIFE, NOW));
  }

  @Test
  void what_was_given_up_is_not_approved() {
    BankOrder order = order(RENT);
    order.withdraw(NOW);
    assertThatIllegalStateException().isThrownBy(() -> order.approve(NOW));
  }

  @Test
  void an_order_that_nobody_approves_in_time_has_expired() {
    BankOrder order = order(RENT);
    assertThat(order.isWaitingAt(after(LIFE.minusSeconds(1)))).isTrue();
    assertThat(order.statusAt(after(LIFE))).isEqualTo(OrderStatus.EXPIRED);
    assertThatIllegalStateException().isThrownBy(() -> order.approve(after(LIFE)));
    assertThatIllegalStateException().isThrownBy(() -> order.amend(RENT, LIFE, after(LIFE)));
  }

  @Test
  void the_same_form_again_changes_nothing() {
    BankOrder order = order(RENT);
    String bound = order.bound();
    assertThat(order.amend(transfer("Mairie", 120_00, "Loyer"), LIFE, NOW)).isFalse();
    assertThat(order.bound()).isEqualTo(bound);
  }

  static Stream<OrderTerms> otherTerms() {
    return Stream.of(
        transfer("Mairie", 120_01, "Loyer"),
        transfer("Mairie", 120_00, "Loyer 2"),
        transfer("Mairi", 120_00, "Loyer"),
        transfer("Mairie de Paris", 120_00, "Loyer"),
        new OrderTerms.Transfer(
            new SepaText("Mairie"),
            new Iban("DE89370400440532013000"),
            new Money(120_00),
            new SepaText("Loyer")));
  }

  @ParameterizedTest
  @MethodSource("otherTerms")
  void F7_any_change_is_another_thing_to_agree_to(OrderTerms others) {
    BankOrder order = order(RENT);
    String bound = order.bound();
    assertThat(order.amend(others, LIFE, NOW)).isTrue();
    assertThat(order.bound()).isNotEqualTo(bound);
  }

  @Test
  void F7_changing_back_does_not_bring_back_what_was_agreed_to() {
    BankOrder order = order(RENT);
    String bound = order.bound();
    order.amend(transfer("Mairie", 120_01, "Loyer"), LIFE, NOW);
    order.amend(RENT, LIFE, NOW);
    assertThat(order.terms()).isEqualTo(RENT);
    assertThat(order.bound()).isNotEqualTo(bound);
  }

  @Test
  void F7_two_orders_that_say_the_same_are_two_things_to_agree_to() {
    BankOrder other = BankOrder.draft(new OrderId(new UUID(8, 3)), CHOIR, MEMBER, RENT, LIFE, NOW);
    BankOrder ofAnother = BankOrder.draft(ID, CHOIR, OTHER_MEMBER, RENT, LIFE, NOW);
    assertThat(Set.of(order(RENT).bound(), other.bound(), ofAnother.bound())).hasSize(3);
  }

  @Test
  void F7_signs_that_move_from_one_part_to_the_next_are_seen() {
    assertThat(order(transfer("A", 1, "1:B")).bound())
        .isNotEqualTo(order(transfer("A1:", 1, "B")).bound());
    assertThat(order(card("1 rue A", "75011")).bound())
        .isNotEqualTo(order(card("1 rue A", "75012")).bound());
  }

  @Test
  void a_transfer_never_becomes_a_card() {
    BankOrder order = order(RENT);
    assertThatIllegalArgumentException().isThrownBy(() -> order.amend(CARD, LIFE, NOW));
  }

  @Test
  void an_order_is_stored_and_restored_as_it_was() {
    BankOrder order = order(CARD);
    order.approve(NOW);
    assertThat(BankOrder.restore(order.snapshot()).snapshot()).isEqualTo(order.snapshot());
  }
}
