package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.fake.ImmediateTransactions;
import org.parvis.application.fake.InMemoryCheckQueue;
import org.parvis.application.fake.InMemoryMembers;
import org.parvis.application.fake.InMemoryOutbox;
import org.parvis.application.fake.InMemoryRehearsalMailbox;
import org.parvis.application.fake.InMemoryReviewCases;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.RecordingAlarms;
import org.parvis.application.fake.RecordingGateway;
import org.parvis.application.fake.RecordingJournal;
import org.parvis.application.fake.SequentialIdentifiers;
import org.parvis.application.message.DispatchMessages.Command;
import org.parvis.application.operation.TakeUpWork;
import org.parvis.application.operation.TakeUpWorkService;
import org.parvis.application.port.Outbox.Lane;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.message.Receipt;
import org.parvis.domain.message.ReceiptStatus;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;

// security.md N3
class DispatchMessagesServiceTest {
  private static final ServerLife LIFE = new ServerLife(new UUID(40, 1));
  private static final ServerLife KILLED = new ServerLife(new UUID(40, 2));
  private static final Duration WEEK = Duration.ofDays(7);
  private static final SendResult NOT_SENT = new SendResult.NotSent("down");
  private static final SendResult SLOWER = new SendResult.Throttled("slower");
  private static final SendResult UNKNOWN = new SendResult.Unknown("no answer");
  private final MutableClock clock = new MutableClock();
  private final ImmediateTransactions transactions = new ImmediateTransactions();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final RecordingGateway texts = new RecordingGateway(transactions);
  private final RecordingGateway mails = new RecordingGateway(transactions);
  private final RecordingJournal journal = new RecordingJournal();
  private final InMemoryMembers members = new InMemoryMembers();
  private final InMemoryReviewCases cases = new InMemoryReviewCases();
  private final RecordingAlarms alarms = new RecordingAlarms(transactions);
  private final DispatchMessages service =
      new DispatchMessagesService(
          LIFE,
          outbox,
          routes(new Routes.Route("main", texts::send, 100)),
          routes(new Routes.Route("relay", mails::send, 100)),
          new MessageNotes(
              outbox,
              new UndeliveredNotices(
                  members, cases, Policies.REVIEWS, new SequentialIdentifiers(), journal),
              journal,
              transactions,
              clock),
          transactions,
          clock);

  private Routes routes(Routes.Route route) {
    return new Routes(List.of(route), alarms, clock::advance, clock);
  }

  private OutboundMessage put(int number, Channel channel, MessageKind kind, Duration life) {
    OutboundMessage message =
        new OutboundMessage(
            new UUID(30, number),
            channel,
            channel == Channel.SMS ? "+33612345678" : "camille@univ.example",
            kind,
            Language.FRENCH,
            Map.of(),
            clock.instant().plus(life));
    outbox.put(message, clock.instant());
    return message;
  }

  private OutboundMessage notice() {
    return put(1, Channel.SMS, MessageKind.IDENTITY_VERIFIED, WEEK);
  }

  private OutboundMessage code() {
    return put(2, Channel.SMS, MessageKind.ONE_TIME_CODE, Duration.ofMinutes(5));
  }

  /** One turn of every sender. */
  private int dispatch() {
    return Arrays.stream(Lane.values())
        .mapToInt(
            lane ->
                service
                    .execute(new Command(lane))
                    .match(DispatchMessages.Outcome.Dispatched::messages, idle -> 0))
        .sum();
  }

  private void postponedFor(Duration pause) {
    assertThat(dispatch()).isEqualTo(1);
    clock.advance(pause.minusSeconds(1));
    assertThat(dispatch()).isZero();
    clock.advance(Duration.ofSeconds(1));
  }

  private MessageState state(OutboundMessage message) {
    return outbox.trail(message.id()).orElseThrow().state();
  }

  private void claimedByTheKilled(Lane lane) {
    assertThat(outbox.claim(KILLED, lane, 1, clock.instant(), Duration.ofSeconds(30))).hasSize(1);
  }

  @Test
  void without_messages_there_is_nothing_to_do() {
    assertThat(dispatch()).isZero();
  }

  @Test
  void each_channel_has_its_gateway() {
    OutboundMessage sms = notice();
    assertThat(dispatch()).isEqualTo(1);
    OutboundMessage mail = put(3, Channel.MAIL, MessageKind.IDENTITY_REFUSED, WEEK);
    assertThat(dispatch()).isEqualTo(1);
    assertThat(texts.messages()).containsExactly(sms);
    assertThat(mails.messages()).containsExactly(mail);
    assertThat(outbox.accepted()).containsExactly(sms, mail);
  }

  @Test
  void a_code_does_not_wait_for_the_notices_before_it() {
    notice();
    OutboundMessage code = code();
    assertThat(service.execute(new Command(Lane.CODES)))
        .isEqualTo(new DispatchMessages.Outcome.Dispatched(1));
    assertThat(texts.messages()).containsExactly(code);
  }

  @Test
  void a_code_that_a_killed_server_may_have_sent_never_leaves_again_by_itself() {
    OutboundMessage code = code();
    claimedByTheKilled(Lane.CODES);
    clock.advance(Duration.ofSeconds(30));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(texts.messages()).isEmpty();
    assertThat(state(code)).isEqualTo(MessageState.UNKNOWN);
    assertThat(journal.events()).containsExactly(JournalEvent.MESSAGE_UNKNOWN);
  }

  @Test
  void a_notice_that_is_known_to_have_come_does_not_leave_again() {
    OutboundMessage notice = notice();
    texts.willAnswer(UNKNOWN);
    postponedFor(Duration.ofMinutes(10));
    assertThat(
            outbox.add(
                new Receipt(
                    new Handover("main", notice.id().toString()),
                    ReceiptStatus.DELIVERED,
                    "1",
                    clock.instant())))
        .isTrue();
    assertThat(dispatch()).isEqualTo(1);
    assertThat(texts.messages()).hasSize(1);
    assertThat(state(notice)).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void what_takes_too_long_is_left_to_the_next_turn_without_doubt() {
    List<OutboundMessage> notices =
        IntStream.range(10, 14)
            .mapToObj(i -> put(i, Channel.SMS, MessageKind.IDENTITY_VERIFIED, WEEK))
            .toList();
    texts.takes(Duration.ofSeconds(20), clock);
    assertThat(service.execute(new Command(Lane.NOTICES)))
        .isEqualTo(new DispatchMessages.Outcome.Dispatched(4));
    assertThat(texts.messages()).containsExactlyElementsOf(notices.subList(0, 2));
    dispatch();
    assertThat(texts.messages()).containsExactlyElementsOf(notices);
  }

  @Test
  void while_no_route_is_open_nothing_is_claimed() {
    List<OutboundMessage> notices =
        IntStream.range(10, 14)
            .mapToObj(i -> put(i, Channel.SMS, MessageKind.IDENTITY_VERIFIED, WEEK))
            .toList();
    texts.willAnswer(NOT_SENT, NOT_SENT, NOT_SENT);
    assertThat(dispatch()).isEqualTo(4);
    assertThat(texts.messages()).hasSize(3);
    OutboundMessage code = code();
    assertThat(dispatch()).isZero();
    assertThat(outbox.trail(code.id()).orElseThrow().tries()).isZero();
    clock.advance(Duration.ofSeconds(5));
    assertThat(dispatch()).isEqualTo(2);
    clock.advance(Duration.ofSeconds(10));
    assertThat(dispatch()).isEqualTo(3);
    assertThat(outbox.accepted()).containsAll(notices).contains(code);
  }

  @Test
  void what_was_too_much_at_once_is_tried_again_soon() {
    notice();
    texts.willAnswer(new SendResult.Throttled("slower"));
    postponedFor(Duration.ofSeconds(5));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(outbox.waiting()).isEmpty();
  }

  @Test
  void a_wrong_account_holds_everything_and_calls_the_operator_once() {
    OutboundMessage notice = notice();
    texts.willAnswer(
        new SendResult.Misconfigured("password"), new SendResult.Misconfigured("password"));
    assertThat(dispatch()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(alarms.refusals()).containsExactly("main");
    clock.advance(Duration.ofMinutes(1));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(outbox.accepted()).containsExactly(notice);
  }

  @Test
  void a_message_that_was_sent_is_not_sent_again() {
    notice();
    dispatch();
    clock.advance(Duration.ofHours(1));
    assertThat(dispatch()).isZero();
    assertThat(texts.messages()).hasSize(1);
  }

  @Test
  void a_crash_between_claim_and_note_lets_the_same_message_leave_again() {
    OutboundMessage message = notice();
    claimedByTheKilled(Lane.NOTICES);
    assertThat(dispatch()).isZero();
    clock.advance(Duration.ofSeconds(30));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(texts.messages()).containsExactly(message);
  }

  @Test
  void a_message_that_a_killed_server_was_sending_leaves_at_once_with_its_next_life() {
    OutboundMessage message = notice();
    claimedByTheKilled(Lane.NOTICES);
    TakeUpWork takeUpWork =
        new TakeUpWorkService(new InMemoryCheckQueue(), outbox, transactions, clock);
    assertThat(takeUpWork.execute(new TakeUpWork.Command(Set.of(KILLED))))
        .isEqualTo(new TakeUpWork.Outcome.TakenUp(0, 1));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(texts.messages()).containsExactly(message);
  }

  @Test
  void a_code_that_did_not_leave_is_tried_again_soon() {
    code();
    texts.willAnswer(SLOWER, NOT_SENT, SLOWER, NOT_SENT, SLOWER, NOT_SENT, SLOWER, NOT_SENT);
    for (int seconds : new int[] {1, 2, 1, 8, 1, 15, 1, 15}) {
      postponedFor(Duration.ofSeconds(seconds));
    }
    assertThat(dispatch()).isEqualTo(1);
  }

  @Test
  void a_notice_that_did_not_leave_is_tried_again_with_patience() {
    notice();
    texts.willAnswer(NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT);
    for (int seconds : new int[] {15, 60, 300, 300, 900, 900}) {
      postponedFor(Duration.ofSeconds(seconds));
    }
    assertThat(dispatch()).isEqualTo(1);
  }

  @Test
  void a_message_that_makes_no_sense_any_more_is_given_up_unsent() {
    OutboundMessage code = code();
    clock.advance(Duration.ofMinutes(5));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(texts.messages()).isEmpty();
    assertThat(outbox.givenUp()).containsExactly(code);
    assertThat(journal.events()).containsExactly(JournalEvent.MESSAGE_GIVEN_UP);
  }

  @Test
  void a_message_that_is_rejected_is_given_up_and_journalled_without_its_address() {
    notice();
    texts.willAnswer(new SendResult.Rejected("unknown subscriber"));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(journal.events()).containsExactly(JournalEvent.MESSAGE_GIVEN_UP);
    assertThat(journal.latest().toString()).doesNotContain("612345678");
  }

  @Test
  void a_decision_that_cannot_be_told_for_48_hours_becomes_one_task_for_the_staff() {
    members.save(MemberBuilder.aMember().phone("+33612345678").build());
    put(1, Channel.SMS, MessageKind.IDENTITY_VERIFIED, Duration.ofDays(2));
    put(2, Channel.SMS, MessageKind.IDENTITY_VERIFIED, Duration.ofDays(2));
    clock.advance(Duration.ofDays(2));
    assertThat(dispatch()).isEqualTo(2);
    assertThat(cases.openByDueDate(5))
        .singleElement()
        .satisfies(
            task ->
                assertThat(task.assistance().map(Assistance::reason))
                    .contains(AssistanceReason.MESSAGE_NOT_DELIVERED));
  }

  @Test
  void a_code_that_cannot_be_sent_is_no_task_of_anybody() {
    members.save(MemberBuilder.aMember().phone("+33612345678").build());
    code();
    texts.willAnswer(new SendResult.Rejected("no"));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(cases.openByDueDate(5)).isEmpty();
  }

  @Test
  void a_code_whose_fate_is_unknown_is_left_to_the_member() {
    OutboundMessage code = code();
    texts.willAnswer(UNKNOWN);
    assertThat(dispatch()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    assertThat(dispatch()).isZero();
    assertThat(texts.messages()).containsExactly(code);
    assertThat(outbox.unknown()).containsExactly(code);
  }

  @Test
  void a_notice_whose_fate_is_unknown_is_sent_again_with_the_same_id_and_growing_patience() {
    OutboundMessage notice = notice();
    texts.willAnswer(UNKNOWN, UNKNOWN, UNKNOWN);
    for (Duration pause :
        List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6))) {
      postponedFor(pause);
    }
    assertThat(dispatch()).isEqualTo(1);
    assertThat(texts.messages()).hasSize(4).containsOnly(notice);
    assertThat(outbox.accepted()).containsExactly(notice);
  }

  @Test
  void a_notice_that_a_killed_server_had_claimed_is_not_lost_when_the_gateway_dies_too() {
    OutboundMessage notice = notice();
    claimedByTheKilled(Lane.NOTICES);
    clock.advance(Duration.ofSeconds(30));
    texts.willAnswer(UNKNOWN);
    assertThat(dispatch()).isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    assertThat(dispatch()).isEqualTo(1);
    assertThat(outbox.accepted()).containsExactly(notice);
  }

  @Nested
  class Mailbox {
    private final InMemoryRehearsalMailbox mailbox = new InMemoryRehearsalMailbox();
    private final ReadMailbox read = new ReadMailboxService(mailbox, transactions, clock);
    private final SetMailboxFailure fail = new SetMailboxFailureService(mailbox, transactions);

    @ParameterizedTest
    @EnumSource(MailboxFailure.class)
    void the_mailbox_fails_as_told_and_says_so(MailboxFailure failure) {
      assertThat(fail.execute(new SetMailboxFailure.Command(failure)))
          .isEqualTo(new SetMailboxFailure.Outcome.Set());
      MailboxFailure shown =
          read.execute(new ReadMailbox.Command()).match(ReadMailbox.Outcome.Messages::failure);
      assertThat(shown).isEqualTo(failure);
    }
  }
}
