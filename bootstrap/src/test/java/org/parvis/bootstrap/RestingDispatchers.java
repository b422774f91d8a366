package org.parvis.bootstrap;

import jakarta.enterprise.inject.spi.CDI;

/** Lets nobody else take what a contract has put into a queue. */
public final class RestingDispatchers {
  private RestingDispatchers() {}

  public static void rest() {
    CDI.current().select(Dispatchers.class).get().stop();
  }
}
