package org.parvis.domain.banking;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits of orders.
 *
 * @param largestTransfer what one transfer may carry at most
 * @param life how long an order waits for its approval
 */
public record OrderPolicy(Money largestTransfer, Duration life) {
  public OrderPolicy {
    if (!largestTransfer.isPositive() || life.isNegative() || life.isZero()) {
      throw new IllegalArgumentException("a positive limit and a positive life");
    }
  }

  /**
   * What stands against these terms.
   *
   * @param balance of the association's account
   * @param committed the sum of its transfers that are to be executed
   */
  public Optional<OrderObstacle> obstacle(OrderTerms terms, Money balance, Money committed) {
    Money amount = terms.amount();
    if (amount.compareTo(largestTransfer) > 0) {
      return Optional.of(OrderObstacle.OVER_LIMIT);
    }
    return amount.isPositive() && amount.plus(committed).compareTo(balance) > 0
        ? Optional.of(OrderObstacle.OVER_BALANCE)
        : Optional.empty();
  }
}
