package org.parvis.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.parvis.application.port.SecretHashing;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.domain.credential.RawPassword;

/**
 * Does what the first members will do, before they come: the virtual machine compiles while it
 * runs, and the first sign-ins would cost several times what later ones do. Nothing is written; a
 * form without a password is refused before anybody is looked for. The pages come through the
 * server's own door, as soon as that opens.
 */
@Singleton
class WarmUp {
  private static final Logger LOG = System.getLogger(WarmUp.class.getName());
  private static final int HASHES = 60;
  private static final int PAGES = 160;

  private final SecretHashing hashing;
  private final ParvisConfiguration configuration;

  @Resource private ManagedExecutorService executor;

  @Inject
  WarmUp(SecretHashing hashing, ParvisConfiguration configuration) {
    this.hashing = hashing;
    this.configuration = configuration;
  }

  /**
   * Begins when the door opens, for until then the start needs the processors itself, and runs the
   * rest after it, whether or not it went well.
   */
  void thenRun(Runnable rest) {
    CompletableFuture<Void> begun = CompletableFuture.runAsync(this::warmUp, executor);
    executor.execute(
        () -> {
          finish(begun);
          rest.run();
        });
  }

  // A cold start is slower and nothing else.
  private static void finish(CompletableFuture<Void> part) {
    try {
      part.join();
    } catch (CompletionException failed) {
      LOG.log(Level.INFO, "The warm-up was cut short: {0}", failed.getMessage());
    }
  }

  /** One visit in any case: the first puts in place what reads addresses (ADR 0021). */
  private void warmUp() {
    try {
      OwnDoor door = OwnDoor.of(configuration.server());
      door.awaitOpen();
      door.signsInWithoutPassword();
      if (configuration.server().warmUp()) {
        CompletableFuture<Void> hashes = CompletableFuture.runAsync(this::hash, executor);
        visit(door);
        hashes.join();
      }
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private void hash() {
    for (int i = 0; i < HASHES; i++) {
      hashing.pretend(new RawPassword("warm-up"));
    }
  }

  private static void visit(OwnDoor door) throws IOException {
    for (int i = 0; i < PAGES; i++) {
      door.signsInWithoutPassword();
    }
  }
}
