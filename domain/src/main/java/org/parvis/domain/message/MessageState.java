package org.parvis.domain.message;

/**
 * What is known of a message, from least to most. News come twice, late and in any order; of two
 * that differ the one that tells more stays, not the one that came last. Between the last three, a
 * gateway that says both "failed" and "delivered" has delivered.
 */
public enum MessageState {
  /** It has not left yet and may. */
  WAITING,
  /** It was called back before it left. */
  WITHDRAWN,
  /** It did not leave and will not. */
  GIVEN_UP,
  /** It may have left: nobody answered. */
  UNKNOWN,
  /** A gateway has it. */
  ACCEPTED,
  /** It did not reach the telephone in time. */
  EXPIRED,
  /** It did not reach the telephone and will not. */
  FAILED,
  /** The operator says that it reached the telephone; evidence, and no legal proof. */
  DELIVERED;

  /** The one of both that tells more. */
  public MessageState or(MessageState other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether nothing more is to be expected of gateways. */
  public boolean isFinal() {
    return switch (this) {
      case WITHDRAWN, GIVEN_UP, EXPIRED, FAILED, DELIVERED -> true;
      case WAITING, UNKNOWN, ACCEPTED -> false;
    };
  }
}
