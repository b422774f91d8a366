package org.parvis.bench.messaging;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.bench.Figures;
import org.parvis.domain.message.OutboundMessage;

/**
 * Messages on PostgreSQL with safe settings, to an SMSC on the same machine, with no limit of rate.
 * Moments are of the machine's clock: of the commit as the process that puts reads it, of the
 * arrival as the SMSC does before it answers.
 */
class MessagingBench {
  private static final KillCampaign.Plan KILLS = new KillCampaign.Plan(2000, 100, 20, 20261201);
  private static final int BACKLOG = 10_000;
  private static final int IN_ONE_TRANSACTION = 500;
  private static final int GOING = 1000;
  private static final int A_SECOND = 50;
  private static final int SECONDS = 20;
  private static final int CODE = 50_000_000;
  private static final int PACED = 60_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Figures figures = new Figures();

  @Test
  void messages_outlive_kills_and_keep_their_pace() throws IOException {
    try (Plant plant = Plant.open()) {
      kills(plant);
    }
    try (Plant plant = Plant.open()) {
      plant.startGateway();
      backlog(plant);
      pace(plant);
    }
    System.out.println(figures);
    figures.assertNoneMissed();
  }

  private void kills(Plant plant) {
    KillCampaign.Result seen = new KillCampaign(KILLS, plant).run();
    int kills = KILLS.serverKills() + KILLS.gatewayKills();
    figures.say(
        "kill -9 of what sends / of the gateway", KILLS.serverKills(), KILLS.gatewayKills());
    figures.say("  kills that came while messages waited", seen.cutShort());
    figures.say("  notices / codes", seen.notices(), seen.codes());
    figures.hold("  still waiting at the end", (double) seen.waiting(), 0);
    figures.hold("  notices lost", seen.noticesLost(), 0);
    figures.hold(
        "  notices that came again, for each kill", (double) seen.noticesAgain() / kills, 1);
    figures.hold("  codes that left twice by themselves", seen.codesTwice(), 0);
    figures.say("  codes that were left to their members", seen.codesNever());
  }

  private void backlog(Plant plant) {
    Instant now = Instant.now();
    for (int first = 0; first < BACKLOG; first += IN_ONE_TRANSACTION) {
      plant
          .store()
          .put(
              IntStream.range(first, first + IN_ONE_TRANSACTION)
                  .mapToObj(number -> Store.notice(number, now))
                  .toList(),
              now);
    }
    plant.startDispatcher(Duration.ZERO);
    boolean going = plant.arrivals().reach(GOING, PATIENCE);
    plant.store().put(List.of(Store.code(CODE, Instant.now())), Instant.now());
    long committed = System.currentTimeMillis();
    boolean all = plant.arrivals().reach(BACKLOG + 1, PATIENCE);
    List<Arrivals.Arrival> arrived = plant.arrivals().all();
    long first = arrived.get(0).millis();
    long last = arrived.get(arrived.size() - 1).millis();
    figures.hold("a backlog did not leave", going && all ? 0 : 1, 0);
    figures.reach(
        "messages a second, a backlog of 10,000 notices",
        (arrived.size() - 1) * 1000.0 / (last - first),
        200);
    figures.hold(
        "  a code overtakes it, ms from its commit",
        (double) (at(arrived, CODE) - committed),
        1000);
  }

  private void pace(Plant plant) {
    int before = plant.arrivals().count();
    Map<Integer, Long> committed = new HashMap<>();
    long start = System.nanoTime();
    for (int i = 0; i < A_SECOND * SECONDS; i++) {
      long due = start + i * Duration.ofSeconds(1).toNanos() / A_SECOND;
      LockSupport.parkNanos(due - System.nanoTime());
      Instant now = Instant.now();
      OutboundMessage message =
          i % 2 == 0 ? Store.code(PACED + i, now) : Store.notice(PACED + i, now);
      plant.store().put(List.of(message), now);
      committed.put(PACED + i, System.currentTimeMillis());
    }
    boolean all = plant.arrivals().reach(before + A_SECOND * SECONDS, PATIENCE);
    Map<String, Long> arrived =
        plant.arrivals().all().stream()
            .collect(
                Collectors.toMap(
                    Arrivals.Arrival::number, Arrivals.Arrival::millis, (once, again) -> once));
    List<Long> waits = new ArrayList<>();
    committed.forEach(
        (number, moment) ->
            waits.add(arrived.getOrDefault(Store.numberOf(number), Long.MAX_VALUE) - moment));
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    figures.hold("messages at 50 a second that did not leave", all ? 0 : 1, 0);
    figures.say(
        "  from commit to SMSC, ms: p50 / p99", percentile(sorted, 50), percentile(sorted, 99));
    figures.hold("  p95", percentile(sorted, 95), 500);
  }

  private static double percentile(long[] sorted, int percent) {
    return Arrays.stream(sorted).skip((long) sorted.length * percent / 100).findFirst().orElse(0);
  }

  private static long at(List<Arrivals.Arrival> arrived, int number) {
    return arrived.stream()
        .filter(arrival -> arrival.number().equals(Store.numberOf(number)))
        .mapToLong(Arrivals.Arrival::millis)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
