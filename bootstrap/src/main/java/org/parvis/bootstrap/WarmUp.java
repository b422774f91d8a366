package org.parvis.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
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

  /** Begins at once and runs the rest after it, whether or not it went well. */
  void thenRun(Runnable rest) {
    boolean whole = configuration.server().warmUp();
    Stream<CompletableFuture<Void>> parts =
        Stream.<Runnable>of(() -> hash(whole ? HASHES : 0), () -> visit(whole ? PAGES : 1))
            .map(part -> CompletableFuture.runAsync(part, executor));
    List<CompletableFuture<Void>> begun = parts.toList();
    executor.execute(
        () -> {
          begun.forEach(WarmUp::finish);
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

  private void hash(int times) {
    for (int i = 0; i < times; i++) {
      hashing.pretend(new RawPassword("warm-up"));
    }
  }

  /** Once in any case: the first request puts in place what reads addresses (ADR 0021). */
  private void visit(int times) {
    try {
      OwnDoor door = OwnDoor.of(configuration.server());
      door.awaitOpen();
      for (int i = 0; i < times; i++) {
        door.signsInWithoutPassword();
      }
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }
}
