package org.parvis.application.port;

import org.parvis.domain.message.Receipt;

/** What operators reported. Kept raw; matched with messages when somebody asks for their trail. */
public interface Receipts {
  /**
   * Stores a receipt. One that says of the same message what was said before is passed over.
   *
   * @return whether it was new
   */
  boolean add(Receipt receipt);
}
