package org.parvis.domain.banking;

/** Why an order cannot be agreed to, whoever asks. */
public enum OrderObstacle {
  /** More than the institution lets one transfer carry. */
  OVER_LIMIT,
  /** More than what is left of the balance after the orders that are still to be executed. */
  OVER_BALANCE,
  /** Agreed to, given up or expired already. */
  NOT_WAITING
}
