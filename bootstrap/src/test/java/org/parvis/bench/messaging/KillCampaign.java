package org.parvis.bench.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parvis.domain.message.OutboundMessage;

/**
 * Puts messages, one in five a code, and kills what sends them at chance moments while they leave.
 * Nothing is moved by hand in between: each next life takes up what the one before held.
 */
final class KillCampaign {
  private static final int ONE_CODE_IN = 5;
  private static final Duration TO_GET_GOING = Duration.ofSeconds(20);
  private static final Duration TO_DRAIN = Duration.ofMinutes(2);

  // Beyond every pause between tries, and far from the end of a message's life.
  private static final Duration LATER = Duration.ofHours(26);

  private final Plan plan;
  private final Plant plant;
  private final Random random;

  /**
   * What is done.
   *
   * @param messages in all
   * @param gatewayKills among the rounds; each round has one kill of what sends
   */
  record Plan(int messages, int serverKills, int gatewayKills, long seed) {
    int inRound() {
      return messages / serverKills;
    }

    private boolean killsGateway(int round) {
      return round * gatewayKills / serverKills != (round + 1) * gatewayKills / serverKills;
    }
  }

  /**
   * What was seen at the SMSC.
   *
   * @param cutShort rounds whose kill came while messages still waited
   */
  record Result(
      int notices,
      int noticesLost,
      int noticesAgain,
      int codes,
      int codesTwice,
      int codesNever,
      int cutShort,
      long waiting) {}

  KillCampaign(Plan plan, Plant plant) {
    this.plan = plan;
    this.plant = plant;
    this.random = new Random(plan.seed());
  }

  Result run() {
    plant.startGateway();
    int cutShort = 0;
    for (int round = 0; round < plan.serverKills(); round++) {
      cutShort += round(round) ? 1 : 0;
    }
    plant.startDispatcher(LATER);
    boolean drained = plant.arrivals().await(arrivals -> plant.store().waiting() == 0, TO_DRAIN);
    plant.killDispatcher();
    return result(cutShort, drained ? 0 : plant.store().waiting());
  }

  private boolean round(int round) {
    int before = plant.arrivals().count();
    plant.store().put(messages(round), Instant.now());
    plant.startDispatcher(Duration.ZERO);
    if (plan.killsGateway(round)) {
      int some = 1 + random.nextInt(plan.inRound() / 2);
      boolean unused = plant.arrivals().reach(before + some, TO_GET_GOING);
      plant.killGateway();
      plant.startGateway();
      before = plant.arrivals().count();
    }
    int some = 1 + random.nextInt(plan.inRound() - 1);
    boolean unused = plant.arrivals().reach(before + some, TO_GET_GOING);
    plant.killDispatcher();
    return plant.store().waiting() > 0;
  }

  private List<OutboundMessage> messages(int round) {
    List<OutboundMessage> messages = new ArrayList<>();
    Instant now = Instant.now();
    for (int i = round * plan.inRound(); i < (round + 1) * plan.inRound(); i++) {
      messages.add(isCode(i) ? Store.code(i, now) : Store.notice(i, now));
    }
    return messages;
  }

  private static boolean isCode(int number) {
    return number % ONE_CODE_IN == 0;
  }

  private Result result(int cutShort, long waiting) {
    Map<String, Long> copies = plant.arrivals().copies();
    int notices = 0;
    int lost = 0;
    int again = 0;
    int codes = 0;
    int twice = 0;
    int never = 0;
    for (int i = 0; i < plan.inRound() * plan.serverKills(); i++) {
      long copiesOf = copies.getOrDefault(Store.numberOf(i), 0L);
      if (isCode(i)) {
        codes++;
        twice += copiesOf > 1 ? 1 : 0;
        never += copiesOf == 0 ? 1 : 0;
      } else {
        notices++;
        lost += copiesOf == 0 ? 1 : 0;
        again += (int) Math.max(0, copiesOf - 1);
      }
    }
    return new Result(notices, lost, again, codes, twice, never, cutShort, waiting);
  }
}
