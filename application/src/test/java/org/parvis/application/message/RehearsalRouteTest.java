package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.application.fake.InMemoryRehearsalMailbox;
import org.parvis.application.fake.World;
import org.parvis.application.port.SendResult;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.OutboundMessage;

/** What trainers can make of a gateway, as members and mailbox then see it. */
class RehearsalRouteTest {
  private static final UUID ID = new UUID(30, 1);

  private final World world = new World();
  private final InMemoryRehearsalMailbox mailbox = new InMemoryRehearsalMailbox();
  private final RehearsalRoute route =
      new RehearsalRoute(
          mailbox,
          new TakeReceiptService(world.outbox, world.transactions, world.clock),
          world.transactions,
          world.clock::advance);
  private final ReadMailbox read = new ReadMailboxService(mailbox, world.transactions, world.clock);

  private SendResult deliver(MailboxFailure failure, Channel channel) {
    mailbox.fail(failure);
    world.outbox.put(
        new OutboundMessage(
            ID,
            channel,
            "somewhere",
            MessageKind.IDENTITY_VERIFIED,
            Language.FRENCH,
            Map.of(),
            world.clock.instant().plusSeconds(300)),
        world.clock.instant());
    return route.deliver(
        new MailboxMessage(ID, channel, "somewhere", "", "text", world.clock.instant()));
  }

  private List<MailboxMessage> arrived() {
    return read.execute(new ReadMailbox.Command()).match(ReadMailbox.Outcome.Messages::messages);
  }

  private MessageState state() {
    return world.outbox.trail(ID).orElseThrow().state();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, Accepted, 1, DELIVERED",
    "SLOW, Accepted, 1, DELIVERED",
    "DUPLICATE, Accepted, 2, DELIVERED",
    "LOSE, Accepted, 0, WAITING",
    "LATE, Accepted, 0, WAITING",
    "DOWN, NotSent, 0, WAITING",
    "THROTTLE, Throttled, 0, WAITING",
    "REJECT, Rejected, 0, WAITING"
  })
  void each_failure_is_answered_delivered_and_reported_as_it_says(
      MailboxFailure failure, String answer, int arrived, MessageState reported) {
    assertThat(deliver(failure, Channel.SMS).getClass().getSimpleName()).isEqualTo(answer);
    assertThat(arrived()).hasSize(arrived);
    assertThat(state()).isEqualTo(reported);
    assertThat(world.outbox.trail(ID).orElseThrow().receipts()).hasSizeLessThan(2);
  }

  @Test
  void a_late_message_arrives_after_a_while() {
    deliver(MailboxFailure.LATE, Channel.SMS);
    world.clock.advance(Duration.ofSeconds(44));
    assertThat(arrived()).isEmpty();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void a_slow_gateway_takes_its_time() {
    var before = world.clock.instant();
    deliver(MailboxFailure.SLOW, Channel.SMS);
    assertThat(Duration.between(before, world.clock.instant())).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void letter_boxes_report_nothing() {
    deliver(MailboxFailure.NONE, Channel.MAIL);
    assertThat(arrived()).hasSize(1);
    assertThat(state()).isEqualTo(MessageState.WAITING);
  }

  @Test
  void the_same_message_again_arrives_once() {
    deliver(MailboxFailure.NONE, Channel.SMS);
    IntStream.range(0, 2)
        .forEach(
            i ->
                assertThat(
                        route.deliver(
                            new MailboxMessage(
                                ID, Channel.SMS, "somewhere", "", "text", world.clock.instant())))
                    .isInstanceOf(SendResult.Accepted.class));
    assertThat(arrived()).hasSize(1);
  }
}
