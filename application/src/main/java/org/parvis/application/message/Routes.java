package org.parvis.application.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parvis.application.port.Alarms;
import org.parvis.application.port.SendResult;
import org.parvis.domain.message.OutboundMessage;

/**
 * The ways of one channel, in the order in which they are tried. The next is tried only when it is
 * certain that nothing left by the one before. A way that fails again and again is left alone for a
 * while, and none is given more than its rate. Used by several threads.
 */
public final class Routes {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final List<Way> ways;
  private final Alarms alarms;
  private final Consumer<Duration> pause;
  private final Clock clock;

  /**
   * One way.
   *
   * @param name from the institution's configuration; stands in trails and receipts
   * @param perSecond how many messages may leave by it, above 0
   */
  public record Route(
      String name, Function<OutboundMessage, SendResult> gateway, double perSecond) {
    public Route {
      if (!(perSecond > 0)) {
        throw new IllegalArgumentException("A route takes more than 0 messages a second");
      }
    }
  }

  /** What became of a message, and by which route. */
  record Routed(String route, SendResult result) {}

  private record Way(Route route, CircuitBreaker breaker, TokenBucket bucket) {}

  /**
   * Makes the routes.
   *
   * @param pause how a sender waits for its turn, a second at most
   */
  public Routes(List<Route> routes, Alarms alarms, Consumer<Duration> pause, Clock clock) {
    this.ways =
        routes.stream()
            .map(
                route ->
                    new Way(
                        route,
                        new CircuitBreaker(),
                        new TokenBucket(route.perSecond(), clock.instant())))
            .toList();
    this.alarms = alarms;
    this.pause = pause;
    this.clock = clock;
  }

  /** Whether any way would take a message now; when none does, nothing should be claimed. */
  boolean areOpen() {
    Instant now = clock.instant();
    return ways.stream().anyMatch(way -> way.breaker().wouldLet(now));
  }

  /** Sends by the first way that may take it; empty when none was asked, as all are left alone. */
  Optional<Routed> send(OutboundMessage message) {
    Optional<Routed> last = Optional.empty();
    for (Way way : ways) {
      if (way.breaker().lets(clock.instant())) {
        Routed routed = new Routed(way.route().name(), sendBy(way, message));
        if (!goesToTheNext(routed.result(), message)) {
          return Optional.of(routed);
        }
        last = Optional.of(routed);
      }
    }
    return last;
  }

  // Somebody waits for a code: it takes the detour that a notice does not need.
  private static boolean goesToTheNext(SendResult result, OutboundMessage message) {
    return result.match(
        accepted -> false,
        notSent -> true,
        throttled -> message.kind().carriesCode(),
        misconfigured -> true,
        rejected -> false,
        unknown -> false);
  }

  private SendResult sendBy(Way way, OutboundMessage message) {
    if (!takesTurn(way, message)) {
      return new SendResult.Throttled("the route's own rate");
    }
    SendResult result = way.route().gateway().apply(message);
    note(way, result);
    return result;
  }

  private boolean takesTurn(Way way, OutboundMessage message) {
    boolean forCode = message.kind().carriesCode();
    Duration wait = way.bucket().take(forCode, clock.instant());
    Duration waited = Duration.ZERO;
    while (!wait.isZero() && waited.plus(wait).compareTo(LONGEST_WAIT) <= 0) {
      pause.accept(wait);
      waited = waited.plus(wait);
      wait = way.bucket().take(forCode, clock.instant());
    }
    return wait.isZero();
  }

  private void note(Way way, SendResult result) {
    Instant now = clock.instant();
    Runnable noted =
        result.match(
            accepted -> way.breaker()::worked,
            notSent -> () -> way.breaker().failed(now),
            throttled ->
                () -> {
                  way.breaker().worked();
                  way.bucket().empty(now);
                },
            misconfigured -> () -> misconfigured(way, misconfigured.cause(), now),
            rejected -> way.breaker()::worked,
            unknown -> () -> way.breaker().failed(now));
    noted.run();
  }

  private void misconfigured(Way way, String cause, Instant now) {
    if (way.breaker().trip(now)) {
      alarms.gatewayRefusesUs(way.route().name(), cause);
    }
  }
}
