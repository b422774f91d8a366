package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** What every way to a gateway promises, whoever stands at its other end. */
abstract class TextMessagesContract {
  static final UUID MESSAGE = new UUID(0x51, 1);
  static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Instant IN_FIVE_MINUTES = NOW.plusSeconds(300);

  private Peer peer;

  /** Who is at the other end, and what is to go wrong there. */
  interface Peer extends AutoCloseable {
    TextMessages textMessages();

    /** What telephones were given, whole. */
    List<Received> received();

    void refusesTheNumber();

    void hasNoRoom();

    void losesItsAnswers();

    /** Nobody listens any more. */
    default void goesDown() {
      close();
    }

    @Override
    void close();
  }

  /** A message as a telephone shows it, and the number that it went to, with its plus sign. */
  record Received(String to, String text) {}

  abstract Peer start() throws IOException;

  Peer peer() {
    return peer;
  }

  @BeforeEach
  void open() throws IOException {
    peer = start();
  }

  @AfterEach
  void close() {
    peer.close();
  }

  @Test
  void a_code_arrives_once_where_it_was_sent_to() {
    assertThat(send("MARTIN")).isInstanceOf(SendResult.Accepted.class);

    assertThat(peer.received())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.to()).isEqualTo("+33612345678");
              assertThat(message.text()).contains("012345").endsWith("\n@parvis.example #012345");
            });
  }

  @Test
  void what_french_writes_arrives_character_for_character() {
    for (String payee : List.of("é è à ù É ü € @ [x]", "é è à ù ç ê œ € @ « ’ »", "Zoë 🎻")) {
      assertThat(send(payee)).isInstanceOf(SendResult.Accepted.class);

      assertThat(latest()).contains(" " + payee + " ");
    }
  }

  @Test
  void a_text_of_three_messages_arrives_as_one() {
    for (String payee :
        List.of("à".repeat(330), "€".repeat(170), "ê".repeat(100), "🎻".repeat(50))) {
      assertThat(send(payee)).isInstanceOf(SendResult.Accepted.class);

      assertThat(latest()).contains(" " + payee + " ");
    }
  }

  @Test
  void a_gateway_that_is_down_has_sent_nothing() {
    peer.goesDown();

    assertThat(send("MARTIN")).isInstanceOf(SendResult.NotSent.class);
  }

  @Test
  void a_gateway_without_room_has_sent_nothing() {
    peer.hasNoRoom();

    assertThat(send("MARTIN")).isInstanceOf(SendResult.NotSent.class);
    assertThat(peer.received()).isEmpty();
  }

  @Test
  void a_number_that_is_refused_is_not_tried_again() {
    peer.refusesTheNumber();

    assertThat(send("MARTIN")).isInstanceOf(SendResult.Rejected.class);
  }

  @Test
  void a_message_whose_answer_does_not_come_may_have_left() {
    peer.losesItsAnswers();

    assertThat(send("MARTIN")).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void no_cause_says_the_code_the_number_or_the_password() {
    peer.refusesTheNumber();

    assertThat(send("MARTIN").toString()).doesNotContain("012345", "33612345678", "secret");
  }

  private String latest() {
    List<Received> all = peer.received();
    return all.get(all.size() - 1).text();
  }

  SendResult send(String payee) {
    return peer.textMessages()
        .send(
            new OutboundMessage(
                MESSAGE,
                Channel.SMS,
                "+33612345678",
                MessageKind.TRANSFER_CODE,
                Language.FRENCH,
                Map.of(
                    "code", "012345",
                    "host", "parvis.example",
                    "amount", "12,00",
                    "iban", "0606",
                    "payee", payee),
                IN_FIVE_MINUTES));
  }
}
