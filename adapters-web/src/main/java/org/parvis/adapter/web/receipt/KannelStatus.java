package org.parvis.adapter.web.receipt;

import java.util.Locale;
import java.util.Optional;
import org.parvis.domain.message.ReceiptStatus;

/**
 * The bits in which Kannel says what became of a message (Kannel User's Guide, delivery reports).
 */
final class KannelStatus {
  private static final int DELIVERED = 1;
  private static final int FAILED = 2;
  private static final int BUFFERED = 4;
  private static final int ACCEPTED = 8;
  private static final int REJECTED = 16;
  private static final int EXPIRED = 32 | FAILED;
  private static final int UNKNOWN = 64 | FAILED;

  private KannelStatus() {}

  /** Empty for what Kannel never says. */
  static Optional<ReceiptStatus> of(String bits) {
    if (!bits.matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    return switch (Integer.parseInt(bits)) {
      case DELIVERED -> Optional.of(ReceiptStatus.DELIVERED);
      case FAILED, REJECTED -> Optional.of(ReceiptStatus.FAILED);
      case BUFFERED, ACCEPTED -> Optional.of(ReceiptStatus.ACCEPTED);
      case EXPIRED -> Optional.of(ReceiptStatus.EXPIRED);
      case UNKNOWN -> Optional.of(ReceiptStatus.UNKNOWN);
      default -> Optional.empty();
    };
  }

  /** What an operator's receipt says, without the beginning of the message that it quotes. */
  static String withoutText(String receipt) {
    int text = receipt.toLowerCase(Locale.ROOT).indexOf("text:");
    return (text < 0 ? receipt : receipt.substring(0, text)).strip();
  }
}
