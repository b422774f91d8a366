package org.parvis.domain.banking;

import java.math.BigDecimal;

/**
 * An amount in euros.
 *
 * @param cents hundredths of a euro; negative for what is owed or leaves
 */
public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money negated() {
    return new Money(Math.negateExact(cents));
  }

  public boolean isPositive() {
    return cents > 0;
  }

  /** The amount in euros with two decimals. */
  public BigDecimal inEuros() {
    return BigDecimal.valueOf(cents, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
