package org.parvis.bootstrap;

import jakarta.inject.Singleton;

/** Whether the start is over: configuration accepted, keys there, tables migrated, parts wired. */
@Singleton
class Readiness {
  private volatile boolean ready;

  void declare() {
    ready = true;
  }

  boolean isReady() {
    return ready;
  }
}
