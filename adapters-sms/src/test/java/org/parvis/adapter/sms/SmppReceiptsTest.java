package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.tlv.Tlv;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.application.fake.ImmediateTransactions;
import org.parvis.application.fake.InMemoryOutbox;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.message.TakeReceipt;
import org.parvis.application.message.TakeReceiptService;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.message.OutboundMessage;

/** Receipts over a session, as SMSCs send them: early, late, twice, in either order. */
class SmppReceiptsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 0;
  private static final int LATER = 0x64;

  private final MutableClock clock = new MutableClock();
  private final ImmediateTransactions transactions = new ImmediateTransactions();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final TakeReceipt stored = new TakeReceiptService(outbox, transactions, clock);
  private TakeReceipt takeReceipt = stored;
  private SmppPeer peer;
  private SmppTextMessages client;
  private int messages;

  @BeforeEach
  void start() throws IOException {
    peer = SmppPeer.start();
    bind(SmppIds.SAME);
  }

  private void bind(SmppIds ids) {
    if (client != null) {
      client.close();
    }
    client =
        new SmppTextMessages(
            "first",
            new SmsTexts(),
            peer.address(new SmppHabits(ids, false)),
            command -> takeReceipt.execute(command),
            clock,
            PATIENCE);
  }

  @AfterEach
  void stop() {
    client.close();
    peer.close();
  }

  private OutboundMessage sent() {
    OutboundMessage message =
        new OutboundMessage(
            new UUID(0x52, ++messages),
            Channel.SMS,
            "+33612345678",
            MessageKind.ONE_TIME_CODE,
            Language.FRENCH,
            Map.of("code", "012345", "host", "parvis.example", "minutes", "5"),
            clock.instant().plusSeconds(300));
    outbox.put(message, clock.instant());
    assertThat(
            outbox.claim(
                new ServerLife(new UUID(40, 1)),
                Outbox.Lane.CODES,
                1,
                clock.instant(),
                Duration.ofMinutes(1)))
        .hasSize(1);
    SendResult.Accepted accepted = (SendResult.Accepted) client.send(message);
    outbox.accepted(
        message.id(), new Handover("first", accepted.gatewayId().orElseThrow()), clock.instant());
    return message;
  }

  private MessageTrail trail(OutboundMessage message) {
    return outbox.trail(message.id()).orElseThrow();
  }

  private static String text(String id, String status) {
    return "id:"
        + id
        + " sub:001 dlvrd:001 submit date:2612011000 done date:2612011001 stat:"
        + status
        + " err:000 text:Votre code est 012345";
  }

  private static Tlv id(String id) {
    return new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, (id + "\0").getBytes(US_ASCII));
  }

  private static Tlv state(int state) {
    return new Tlv(SmppConstants.TAG_MSG_STATE, new byte[] {(byte) state});
  }

  @ParameterizedTest
  @CsvSource({
    "DELIVRD, DELIVERED",
    "EXPIRED, EXPIRED",
    "DELETED, FAILED",
    "UNDELIV, FAILED",
    "REJECTD, FAILED",
    "ACCEPTD, ACCEPTED",
    "UNKNOWN, ACCEPTED"
  })
  void a_receipt_says_what_became_of_the_message(String status, MessageState state) {
    OutboundMessage message = sent();
    assertThat(peer.reports(text("1", status))).isEqualTo(OK);
    assertThat(trail(message).state()).isEqualTo(state);
  }

  @Test
  void the_receipt_is_kept_without_the_code_that_it_quotes() {
    OutboundMessage message = sent();
    peer.reports(text("1", "DELIVRD"));
    assertThat(trail(message).receipts())
        .singleElement()
        .satisfies(
            receipt ->
                assertThat(receipt.raw()).contains("DELIVRD").doesNotContain("012345", "Votre"));
  }

  @Test
  void the_fields_beside_the_text_are_believed_first() {
    OutboundMessage message = sent();
    peer.reports(text("4711", "UNDELIV"), id("1"), state(2));
    assertThat(trail(message).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void a_receipt_before_the_answer_counts() {
    peer.doesBeforeItAnswers(() -> peer.reports(text("1", "DELIVRD")));
    assertThat(trail(sent()).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void receipts_twice_and_in_any_order_say_the_same() {
    OutboundMessage first = sent();
    OutboundMessage second = sent();
    for (String[] receipt :
        new String[][] {{"2", "DELIVRD"}, {"1", "DELIVRD"}, {"2", "ACCEPTD"}, {"2", "DELIVRD"}}) {
      assertThat(peer.reports(text(receipt[0], receipt[1]))).isEqualTo(OK);
    }
    assertThat(List.of(trail(first).state(), trail(second).state()))
        .containsOnly(MessageState.DELIVERED);
    assertThat(trail(second).receipts()).hasSize(2);
  }

  @Test
  void a_receipt_of_a_message_that_nobody_knows_is_taken_and_harms_none() {
    OutboundMessage message = sent();
    assertThat(peer.reports(text("999", "UNDELIV"))).isEqualTo(OK);
    assertThat(trail(message).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void what_is_no_receipt_is_taken_and_passed_over() {
    OutboundMessage message = sent();
    assertThat(peer.reports("STOP")).isEqualTo(OK);
    assertThat(trail(message).receipts()).isEmpty();
  }

  @Test
  void a_receipt_that_cannot_be_stored_stays_with_the_operator() {
    OutboundMessage message = sent();
    takeReceipt =
        command -> {
          throw new IllegalStateException("the database is away");
        };
    assertThat(peer.reports(text("1", "DELIVRD"))).isEqualTo(LATER);
    takeReceipt = stored;
    assertThat(peer.reports(text("1", "DELIVRD"))).isEqualTo(OK);
    assertThat(trail(message).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void ids_in_hexadecimal_and_in_decimal_digits_are_one_where_the_route_says_so() {
    bind(SmppIds.HEX_THEN_DECIMAL);
    peer.callsMessages("0000FF0");
    OutboundMessage message = sent();
    peer.reports(text(Integer.toString(0xFF01), "DELIVRD"));
    assertThat(trail(message).state()).isEqualTo(MessageState.DELIVERED);
    OutboundMessage second = sent();
    peer.reports(text("1", "UNDELIV"), id("0000FF02"), state(2));
    assertThat(trail(second).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void receipts_come_again_once_a_lost_session_is_bound_again() {
    OutboundMessage message = sent();
    peer.restarts();
    boolean bound = false;
    for (int i = 0; i < 50 && !(bound && peer.binds() == 2); i++) {
      bound = client.keepBound();
    }
    assertThat(peer.reports(text("1", "DELIVRD"))).isEqualTo(OK);
    assertThat(trail(message).state()).isEqualTo(MessageState.DELIVERED);
  }
}
