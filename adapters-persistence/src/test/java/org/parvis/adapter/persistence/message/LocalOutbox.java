package org.parvis.adapter.persistence.message;

import org.parvis.adapter.persistence.local.RunningDatabase;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.Sealing;

/** The product's outbox and receipts on a database outside the server. */
public final class LocalOutbox {
  private LocalOutbox() {}

  public static Outbox on(RunningDatabase database, Sealing sealing) {
    return new JpaOutbox(database.rows(), sealing);
  }

  public static Receipts receiptsOn(RunningDatabase database) {
    return new JpaReceipts(database.rows());
  }
}
