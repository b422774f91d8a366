package org.parvis.bootstrap.wiring;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.parvis.application.UseCase;

/**
 * A use case that leaves a line of its name, the case of its outcome and its duration; never of
 * what it was asked. The core does not log; this does it for all of it.
 */
final class Observed<C, O> implements UseCase<C, O> {
  private static final Logger LOG = System.getLogger("org.parvis.usecase");

  private final String name;
  private final UseCase<C, O> useCase;

  private Observed(String name, UseCase<C, O> useCase) {
    this.name = name;
    this.useCase = useCase;
  }

  static <C, O> UseCase<C, O> observed(UseCase<C, O> useCase) {
    return new Observed<>(useCase.getClass().getSimpleName().replaceFirst("Service$", ""), useCase);
  }

  @Override
  public O execute(C command) {
    long before = System.nanoTime();
    O outcome = useCase.execute(command);
    if (LOG.isLoggable(Level.DEBUG)) {
      LOG.log(
          Level.DEBUG,
          "{0}: {1} in {2} ms",
          name,
          outcome.getClass().getSimpleName(),
          Duration.ofNanos(System.nanoTime() - before).toMillis());
    }
    return outcome;
  }
}
