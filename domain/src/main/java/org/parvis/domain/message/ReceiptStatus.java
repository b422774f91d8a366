package org.parvis.domain.message;

/** What an operator says of a message that it was given (SMPP 3.4 §5.2.28). */
public enum ReceiptStatus {
  /** It is on the way. */
  ACCEPTED,
  DELIVERED,
  EXPIRED,
  /** It was refused, deleted, or could not be delivered. */
  FAILED,
  /** The operator does not know. */
  UNKNOWN;

  /** What the message then is. */
  public MessageState state() {
    return switch (this) {
      case ACCEPTED -> MessageState.ACCEPTED;
      case DELIVERED -> MessageState.DELIVERED;
      case EXPIRED -> MessageState.EXPIRED;
      case FAILED -> MessageState.FAILED;
      case UNKNOWN -> MessageState.UNKNOWN;
    };
  }
}
