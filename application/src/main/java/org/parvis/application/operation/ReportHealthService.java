package org.parvis.application.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;

/** Asks every part; one that fails is part of the answer, and the caller logs nothing of it. */
public final class ReportHealthService implements ReportHealth {
  private final Outbox outbox;
  private final CheckQueue checks;
  private final ReviewCases cases;
  private final EvidenceVault vault;
  private final Transactions transactions;
  private final Clock clock;

  private record Waiting(Backlog messages, Backlog checks, long overdue) {}

  public ReportHealthService(
      Outbox outbox,
      CheckQueue checks,
      ReviewCases cases,
      EvidenceVault vault,
      Transactions transactions,
      Clock clock) {
    this.outbox = outbox;
    this.checks = checks;
    this.cases = cases;
    this.vault = vault;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Query query) {
    Instant now = clock.instant();
    Set<Part> broken = EnumSet.noneOf(Part.class);
    Optional<Waiting> waiting = waiting(now);
    if (waiting.isEmpty()) {
      broken.add(Part.DATABASE);
    }
    if (!vault.isWritable()) {
      broken.add(Part.RECORDINGS);
    }
    return broken.isEmpty() ? well(waiting.orElseThrow(), now) : new Outcome.Unwell(broken);
  }

  private Outcome well(Waiting waiting, Instant now) {
    return new Outcome.Well(
        queue(waiting.messages(), now),
        queue(waiting.checks(), now),
        waiting.overdue(),
        vault.freeBytes());
  }

  private Optional<Waiting> waiting(Instant now) {
    try {
      return Optional.of(
          transactions.inTransaction(
              () -> new Waiting(outbox.backlog(), checks.backlog(), cases.overdue(now))));
    } catch (RuntimeException unavailable) {
      return Optional.empty();
    }
  }

  private static Queue queue(Backlog backlog, Instant now) {
    return new Queue(backlog.count(), backlog.since().map(since -> Duration.between(since, now)));
  }
}
