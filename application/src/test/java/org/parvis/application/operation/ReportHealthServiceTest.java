package org.parvis.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.operation.ReportHealth.Outcome;
import org.parvis.application.operation.ReportHealth.Part;
import org.parvis.application.operation.ReportHealth.Query;
import org.parvis.application.operation.ReportHealth.Queue;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.Transactions;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.verification.AttemptId;

class ReportHealthServiceTest {
  private static final Queue EMPTY = new Queue(0, Optional.empty());

  private final InMemoryBranch branch = new InMemoryBranch();

  @Test
  void who_has_nothing_to_do_is_well() {
    branch.vault.leaveFree(7_000);

    assertThat(report(branch.transactions)).isEqualTo(new Outcome.Well(EMPTY, EMPTY, 0, 7_000));
  }

  @Test
  void what_waits_is_counted_with_the_age_of_the_oldest() {
    branch.vault.leaveFree(7_000);
    AttemptId attempt = new AttemptId(branch.identifiers.next());
    for (CheckStage stage : CheckStage.values()) {
      branch.queue.put(
          new CheckOrder(branch.identifiers.next(), attempt, stage, 0), branch.clock.instant());
    }
    branch.clock.advance(Duration.ofSeconds(20));
    branch.outbox.put(message(), branch.clock.instant());
    branch.clock.advance(Duration.ofSeconds(10));

    assertThat(report(branch.transactions))
        .isEqualTo(
            new Outcome.Well(
                new Queue(1, Optional.of(Duration.ofSeconds(10))),
                new Queue(2, Optional.of(Duration.ofSeconds(30))),
                0,
                7_000));
  }

  @Test
  void who_cannot_reach_the_database_says_so() {
    Transactions unreachable =
        new Transactions() {
          @Override
          public <T> T inTransaction(Supplier<T> work) {
            throw new IllegalStateException("no connection");
          }
        };

    assertThat(report(unreachable)).isEqualTo(new Outcome.Unwell(Set.of(Part.DATABASE)));
  }

  @Test
  void who_cannot_keep_recordings_says_so() {
    branch.vault.becomeReadOnly();

    assertThat(report(branch.transactions)).isEqualTo(new Outcome.Unwell(Set.of(Part.RECORDINGS)));
  }

  private Outcome report(Transactions transactions) {
    return new ReportHealthService(
            branch.outbox, branch.queue, branch.cases, branch.vault, transactions, branch.clock)
        .execute(new Query());
  }

  private OutboundMessage message() {
    return new OutboundMessage(
        branch.identifiers.next(),
        Channel.SMS,
        "+33612345678",
        MessageKind.IDENTITY_VERIFIED,
        Language.FRENCH,
        Map.of(),
        branch.clock.instant().plusSeconds(300));
  }
}
