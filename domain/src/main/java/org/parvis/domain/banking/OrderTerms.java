package org.parvis.domain.banking;

import java.util.List;
import java.util.function.Function;

/** What is ordered, to the last sign: approving it agrees to exactly this. */
public sealed interface OrderTerms {
  <T> T match(Function<Transfer, T> transfer, Function<Card, T> card);

  /** The same parts for the same terms and other parts for others, in a fixed order. */
  List<String> parts();

  default OrderKind kind() {
    return match(transfer -> OrderKind.TRANSFER, card -> OrderKind.CARD);
  }

  /** The amount that leaves; nothing for a card. */
  default Money amount() {
    return match(Transfer::sum, card -> Money.ZERO);
  }

  /**
   * Money to somebody's account.
   *
   * @param payee whose account it is, at most 70 characters
   * @param sum more than nothing
   * @param label what the payee reads
   */
  record Transfer(SepaText payee, Iban iban, Money sum, SepaText label) implements OrderTerms {
    /** Longest name of a payee (EPC125-05, AT-21). */
    public static final int LONGEST_PAYEE = 70;

    public Transfer {
      if (!sum.isPositive() || payee.value().length() > LONGEST_PAYEE) {
        throw new IllegalArgumentException("a positive amount to a payee with a short name");
      }
    }

    @Override
    public List<String> parts() {
      return List.of(payee.value(), iban.value(), Long.toString(sum.cents()), label.value());
    }

    @Override
    public <T> T match(Function<Transfer, T> transfer, Function<Card, T> card) {
      return transfer.apply(this);
    }
  }

  /**
   * A bank card for the member who orders it.
   *
   * @param holder the member's verified name
   */
  record Card(String holder, DeliveryAddress address) implements OrderTerms {
    public Card {
      if (holder.isBlank()) {
        throw new IllegalArgumentException("a card has a holder");
      }
    }

    @Override
    public List<String> parts() {
      return List.of(
          holder,
          address.street().value(),
          address.complement().map(SepaText::value).orElse(""),
          address.postcode(),
          address.town().value());
    }

    @Override
    public <T> T match(Function<Transfer, T> transfer, Function<Card, T> card) {
      return card.apply(this);
    }
  }
}
