package org.parvis.bench.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Three rounds of what {@code ./parvis bench-messaging} does a hundred times. */
class MessagesOutliveKillsTest {
  private static final KillCampaign.Plan THREE_ROUNDS = new KillCampaign.Plan(180, 3, 1, 20261201);

  // security.md N3
  @Test
  void N3_no_notice_is_lost_and_no_code_leaves_twice_whoever_is_killed() throws IOException {
    try (Plant plant = Plant.open()) {
      KillCampaign.Result seen = new KillCampaign(THREE_ROUNDS, plant).run();

      assertThat(seen.waiting()).isZero();
      assertThat(seen.notices()).isEqualTo(144);
      assertThat(seen.noticesLost()).isZero();
      assertThat(seen.codesTwice()).isZero();
      assertThat(seen.noticesAgain()).isLessThanOrEqualTo(4);
      assertThat(seen.cutShort()).isPositive();
    }
  }
}
