package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.fake.ImmediateTransactions;
import org.parvis.application.fake.InMemoryCheckQueue;
import org.parvis.application.fake.InMemoryOutbox;
import org.parvis.application.fake.InMemoryRehearsalMailbox;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.RecordingGateway;
import org.parvis.application.fake.RecordingJournal;
import org.parvis.application.message.DispatchMessages.Command;
import org.parvis.application.message.DispatchMessages.Outcome;
import org.parvis.application.operation.TakeUpWork;
import org.parvis.application.operation.TakeUpWorkService;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

// security.md N3
class DispatchMessagesServiceTest {
  private static final ServerLife LIFE = new ServerLife(new UUID(40, 1));
  private static final ServerLife KILLED = new ServerLife(new UUID(40, 2));
  private static final Duration WEEK = Duration.ofDays(7);
  private static final SendResult NOT_SENT = new SendResult.NotSent("down");
  private static final SendResult UNKNOWN = new SendResult.Unknown("no answer");
  private final MutableClock clock = new MutableClock();
  private final ImmediateTransactions transactions = new ImmediateTransactions();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final RecordingGateway texts = new RecordingGateway(transactions);
  private final RecordingGateway mails = new RecordingGateway(transactions);
  private final RecordingJournal journal = new RecordingJournal();
  private final DispatchMessages service =
      new DispatchMessagesService(LIFE, outbox, texts, mails, journal, transactions, clock);

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

  private Outcome dispatch() {
    return service.execute(new Command());
  }

  private void postponedFor(Duration pause) {
    assertThat(dispatch()).isEqualTo(new Outcome.Postponed());
    clock.advance(pause.minusSeconds(1));
    assertThat(dispatch()).isEqualTo(new Outcome.Idle());
    clock.advance(Duration.ofSeconds(1));
  }

  @Test
  void without_messages_there_is_nothing_to_do() {
    assertThat(dispatch()).isEqualTo(new Outcome.Idle());
  }

  @Test
  void each_channel_has_its_gateway() {
    OutboundMessage sms = notice();
    assertThat(dispatch()).isEqualTo(new Outcome.Sent());
    OutboundMessage mail = put(3, Channel.MAIL, MessageKind.IDENTITY_REFUSED, WEEK);
    assertThat(dispatch()).isEqualTo(new Outcome.Sent());
    assertThat(texts.messages()).containsExactly(sms);
    assertThat(mails.messages()).containsExactly(mail);
    assertThat(outbox.sent()).containsExactly(sms, mail);
  }

  @Test
  void codes_go_first() {
    notice();
    OutboundMessage code = code();
    dispatch();
    assertThat(texts.messages()).containsExactly(code);
  }

  @Test
  void a_message_that_was_sent_is_not_sent_again() {
    notice();
    dispatch();
    clock.advance(Duration.ofHours(1));
    assertThat(dispatch()).isEqualTo(new Outcome.Idle());
    assertThat(texts.messages()).hasSize(1);
  }

  @Test
  void a_crash_between_claim_and_note_lets_the_same_message_leave_again() {
    OutboundMessage message = notice();
    assertThat(outbox.claim(KILLED, clock.instant(), Duration.ofSeconds(30))).isPresent();
    assertThat(dispatch()).isEqualTo(new Outcome.Idle());
    clock.advance(Duration.ofSeconds(30));
    assertThat(dispatch()).isEqualTo(new Outcome.Sent());
    assertThat(texts.messages()).containsExactly(message);
  }

  @Test
  void a_message_that_a_killed_server_was_sending_leaves_at_once_with_its_next_life() {
    OutboundMessage message = notice();
    assertThat(outbox.claim(KILLED, clock.instant(), Duration.ofSeconds(30))).isPresent();
    TakeUpWork takeUpWork =
        new TakeUpWorkService(new InMemoryCheckQueue(), outbox, transactions, clock);
    assertThat(takeUpWork.execute(new TakeUpWork.Command(Set.of(KILLED))))
        .isEqualTo(new TakeUpWork.Outcome.TakenUp(0, 1));
    assertThat(dispatch()).isEqualTo(new Outcome.Sent());
    assertThat(texts.messages()).containsExactly(message);
  }

  @Test
  void a_code_that_did_not_leave_is_tried_again_soon() {
    code();
    texts.willAnswer(NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT);
    for (int seconds : new int[] {1, 2, 4, 8, 15, 15}) {
      postponedFor(Duration.ofSeconds(seconds));
    }
    assertThat(dispatch()).isEqualTo(new Outcome.Sent());
  }

  @Test
  void a_notice_that_did_not_leave_is_tried_again_with_patience() {
    notice();
    texts.willAnswer(NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT);
    for (int seconds : new int[] {15, 60, 300, 900, 3600, 3600}) {
      postponedFor(Duration.ofSeconds(seconds));
    }
    assertThat(dispatch()).isEqualTo(new Outcome.Sent());
  }

  @Test
  void a_message_that_makes_no_sense_any_more_is_given_up_unsent() {
    OutboundMessage code = code();
    clock.advance(Duration.ofMinutes(5));
    assertThat(dispatch()).isEqualTo(new Outcome.GivenUp());
    assertThat(texts.messages()).isEmpty();
    assertThat(outbox.givenUp()).containsExactly(code);
    assertThat(journal.events()).containsExactly(JournalEvent.MESSAGE_GIVEN_UP);
  }

  @Test
  void a_message_that_is_rejected_is_given_up_and_journalled_without_its_address() {
    notice();
    texts.willAnswer(new SendResult.Rejected("unknown subscriber"));
    assertThat(dispatch()).isEqualTo(new Outcome.GivenUp());
    assertThat(journal.events()).containsExactly(JournalEvent.MESSAGE_GIVEN_UP);
    assertThat(journal.latest().toString()).doesNotContain("612345678");
  }

  @Test
  void a_code_whose_fate_is_unknown_is_left_to_the_member() {
    code();
    texts.willAnswer(UNKNOWN);
    assertThat(dispatch()).isEqualTo(new Outcome.GivenUp());
    assertThat(texts.messages()).hasSize(1);
  }

  @Test
  void a_notice_whose_fate_is_unknown_is_sent_once_more_with_the_same_id() {
    OutboundMessage notice = notice();
    texts.willAnswer(UNKNOWN, UNKNOWN);
    postponedFor(Duration.ofMinutes(10));
    assertThat(dispatch()).isEqualTo(new Outcome.GivenUp());
    assertThat(texts.messages()).containsExactly(notice, notice);
  }

  @Nested
  class Mailbox {
    private final InMemoryRehearsalMailbox mailbox = new InMemoryRehearsalMailbox();
    private final ReadMailbox read = new ReadMailboxService(mailbox, transactions);
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
