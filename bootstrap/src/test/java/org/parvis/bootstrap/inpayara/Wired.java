package org.parvis.bootstrap.inpayara;

import jakarta.enterprise.inject.spi.CDI;

/** What the composition root has made, for classes that the server does not make itself. */
final class Wired {
  private Wired() {}

  static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
