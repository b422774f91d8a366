package org.parvis.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.operation.TakeUpWork.Command;
import org.parvis.application.operation.TakeUpWork.Outcome;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.verification.AttemptId;

class TakeUpWorkServiceTest {
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final InMemoryBranch branch = new InMemoryBranch();
  private final TakeUpWork service =
      new TakeUpWorkService(branch.queue, branch.outbox, branch.transactions, branch.clock);

  @Test
  void a_first_start_finds_nothing() {
    assertThat(service.execute(new Command(Set.of()))).isEqualTo(new Outcome.NothingLeft());
  }

  @Test
  void a_life_that_held_nothing_leaves_nothing() {
    assertThat(service.execute(new Command(Set.of(branch.anotherLife()))))
        .isEqualTo(new Outcome.NothingLeft());
  }

  @Test
  void what_several_lives_held_is_free_and_what_runs_elsewhere_is_not() {
    ServerLife one = heldByAnotherLife();
    ServerLife two = heldByAnotherLife();
    ServerLife running = heldByAnotherLife();

    assertThat(service.execute(new Command(Set.of(one, two)))).isEqualTo(new Outcome.TakenUp(2, 0));

    assertThat(claim(branch.life)).isPresent();
    assertThat(claim(branch.life)).isPresent();
    assertThat(claim(branch.life)).isEmpty();
    assertThat(branch.queue.free(running, branch.clock.instant())).isEqualTo(1);
  }

  private ServerLife heldByAnotherLife() {
    ServerLife life = branch.anotherLife();
    branch.queue.put(
        new CheckOrder(
            branch.identifiers.next(),
            new AttemptId(branch.identifiers.next()),
            CheckStage.FULL,
            0),
        branch.clock.instant());
    assertThat(claim(life)).isPresent();
    return life;
  }

  private Optional<CheckOrder> claim(ServerLife life) {
    return branch.queue.claim(life, branch.clock.instant(), LEASE);
  }
}
