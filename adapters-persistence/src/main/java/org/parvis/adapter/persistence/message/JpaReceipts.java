package org.parvis.adapter.persistence.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Receipts;
import org.parvis.domain.message.Receipt;

@Singleton
final class JpaReceipts implements Receipts {
  private final Rows rows;

  @Inject
  JpaReceipts(Rows rows) {
    this.rows = rows;
  }

  @Override
  public boolean add(Receipt receipt) {
    if (rows.find(MessageReceiptRow.class, MessageReceiptRow.idOf(receipt)).isPresent()) {
      return false;
    }
    rows.add(new MessageReceiptRow(receipt));
    return true;
  }
}
