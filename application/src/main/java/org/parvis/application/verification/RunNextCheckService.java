package org.parvis.application.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.Clips;
import org.parvis.application.port.IdentityChecks;
import org.parvis.application.port.ServerLife;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.verification.Challenge;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * Claims an order in one transaction, asks the engine outside, keeps the answer in another. An
 * engine that cannot say leads to a person, never to an approval and never to a refusal
 * (security.md H4). Answers that come late find an attempt that no longer expects them and change
 * nothing (H5).
 */
public final class RunNextCheckService implements RunNextCheck {
  /** For what is done before and after the engine is asked. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int TRIES = 3;

  private final ServerLife life;
  private final CheckQueue queue;
  private final VerificationAttempts attempts;
  private final Clips clips;
  private final IdentityChecks engine;
  private final FindingsDesk desk;
  private final Transactions transactions;
  private final Clock clock;
  private final ZoneId zone;

  private record Work(CheckOrder order, Optional<CheckRequest> request) {}

  /**
   * Makes the service.
   *
   * @param life in which checks are claimed
   * @param zone the institution's, in which a document expires
   */
  public RunNextCheckService(
      ServerLife life,
      CheckQueue queue,
      VerificationAttempts attempts,
      Clips clips,
      IdentityChecks engine,
      FindingsDesk desk,
      Transactions transactions,
      Clock clock,
      ZoneId zone) {
    this.life = life;
    this.queue = queue;
    this.attempts = attempts;
    this.clips = clips;
    this.engine = engine;
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Outcome execute(Command command) {
    Optional<Work> work =
        transactions.inTransaction(
            () -> queue.claim(life, clock.instant(), lease()).map(this::prepare));
    return work.<Outcome>map(this::run).orElseGet(Outcome.Idle::new);
  }

  // A check that still runs is nobody else's: two looks at once would fight for the same workers.
  private Duration lease() {
    return engine.longest().plus(MARGIN);
  }

  private Work prepare(CheckOrder order) {
    return new Work(
        order,
        attempts
            .ofId(order.attempt())
            .filter(attempt -> expects(attempt, order.stage()))
            .map(attempt -> request(attempt, order.stage())));
  }

  private Outcome run(Work work) {
    CheckOrder order = work.order();
    if (work.request().isEmpty()) {
      return done(order);
    }
    CheckRequest request = work.request().get();
    return ask(order, request)
        .match(
            found -> keep(order, request, found.findings()),
            unavailable ->
                mayWait(order) ? postpone(order) : keep(order, request, withoutEngine(unavailable)),
            interrupted -> giveBack(order));
  }

  // An order that took the process down every time is not tried for ever.
  private CheckAnswer ask(CheckOrder order, CheckRequest request) {
    return order.tries() < TRIES ? engine.check(request) : new CheckAnswer.Unavailable("GIVEN_UP");
  }

  // On arrival the member stands there and waits: better no hint than a late one.
  private static boolean mayWait(CheckOrder order) {
    return order.stage() == CheckStage.FULL && order.tries() + 1 < TRIES;
  }

  private Outcome done(CheckOrder order) {
    return transactions.inTransaction(
        () -> {
          queue.done(order);
          return new Outcome.Ran(order.stage());
        });
  }

  private Outcome postpone(CheckOrder order) {
    return transactions.inTransaction(
        () -> {
          queue.postpone(order, clock.instant().plus(PAUSE));
          return new Outcome.Ran(order.stage());
        });
  }

  private Outcome giveBack(CheckOrder order) {
    return transactions.inTransaction(
        () -> {
          queue.giveBack(order, clock.instant());
          return new Outcome.GivenBack();
        });
  }

  private Outcome keep(CheckOrder order, CheckRequest request, Findings findings) {
    return transactions.inTransaction(
        () -> {
          attempts
              .ofId(order.attempt())
              .filter(attempt -> expects(attempt, order.stage()))
              .filter(attempt -> isAbout(attempt, request))
              .ifPresent(attempt -> desk.keep(attempt, order.stage(), findings));
          queue.done(order);
          return new Outcome.Ran(order.stage());
        });
  }

  private static boolean expects(VerificationAttempt attempt, CheckStage stage) {
    return switch (stage) {
      case ARRIVAL -> attempt.isArrivalCheckRunning();
      case FULL -> attempt.isAwaitingFindings();
    };
  }

  // The document may have been filmed again while a slow check looked at the first recordings.
  private static boolean isAbout(VerificationAttempt attempt, CheckRequest request) {
    return request.clips().stream()
        .allMatch(clip -> attempt.clip(clip.kind()).filter(clip.id()::equals).isPresent());
  }

  private CheckRequest request(VerificationAttempt attempt, CheckStage stage) {
    Stream<ClipKind> kinds =
        switch (stage) {
          case ARRIVAL -> Stream.of(ClipKind.DOCUMENT_FRONT, ClipKind.DOCUMENT_BACK);
          case FULL -> Stream.of(ClipKind.values());
        };
    List<Clip> filmed =
        kinds
            .map(attempt::clip)
            .flatMap(Optional::stream)
            .map(clips::ofId)
            .flatMap(Optional::stream)
            .toList();
    return new CheckRequest(
        stage,
        filmed,
        attempt.document().orElseThrow(),
        attempt.declared(),
        LocalDate.ofInstant(clock.instant(), zone),
        stage == CheckStage.FULL
            ? attempt.challenge().map(Challenge::movements).orElse(List.of())
            : List.of());
  }

  private Findings withoutEngine(CheckAnswer.Unavailable unavailable) {
    Instant now = clock.instant();
    return new Findings(
        Set.of(),
        Set.of(),
        List.of(ForcedOutcome.UNAVAILABLE),
        List.of(),
        ReadDocument.NOTHING,
        Map.of("cause", unavailable.cause()),
        now);
  }
}
