package org.parvis.domain.banking;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands. The table below lists the legal changes; anything else throws. */
public enum OrderStatus {
  /** Written down, changeable, and without effect. */
  AWAITING_APPROVAL,
  /** Agreed to by the member who wrote it; from here on the institution acts. */
  TO_BE_EXECUTED,
  /** Given up by the member before it was agreed to. */
  WITHDRAWN,
  /** Not agreed to in time. */
  EXPIRED;

  /** Whether this status may be followed by that one. */
  public boolean mayBecome(OrderStatus next) {
    return followers().contains(next);
  }

  private Set<OrderStatus> followers() {
    return switch (this) {
      // An order that is changed awaits approval anew.
      case AWAITING_APPROVAL -> EnumSet.allOf(OrderStatus.class);
      case TO_BE_EXECUTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(OrderStatus.class);
    };
  }
}
