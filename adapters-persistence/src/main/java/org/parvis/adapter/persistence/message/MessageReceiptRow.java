package org.parvis.adapter.persistence.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.Receipt;
import org.parvis.domain.message.ReceiptStatus;

/** What an operator reported of a message. */
@Entity
@Table(name = "message_receipt")
class MessageReceiptRow {
  private static final int LONGEST_RAW = 1000;

  @Id private UUID id;

  /** Given by the database; in the order of arrival. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

  private String route;
  private String reference;

  @Enumerated(EnumType.STRING)
  private ReceiptStatus status;

  private String raw;

  @Column(name = "received_at")
  private Instant receivedAt;

  protected MessageReceiptRow() {}

  MessageReceiptRow(Receipt receipt) {
    id = idOf(receipt);
    route = receipt.handover().route();
    reference = receipt.handover().reference();
    status = receipt.status();
    raw = Cut.to(LONGEST_RAW, receipt.raw());
    receivedAt = receipt.at();
  }

  /** One for all receipts that say the same of the same message. */
  static UUID idOf(Receipt receipt) {
    String said =
        String.join(
            "\n",
            receipt.handover().route(),
            receipt.handover().reference(),
            receipt.status().name());
    return UUID.nameUUIDFromBytes(said.getBytes(UTF_8));
  }

  Receipt receipt() {
    return new Receipt(new Handover(route, reference), status, raw, receivedAt);
  }
}
