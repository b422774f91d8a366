package org.parvis.adapter.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.AesSealing;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.Any;
import org.parvis.application.contract.OutboxContract;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Outbox.Lane;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.Sealing;
import org.parvis.application.port.ServerLife;
import org.parvis.application.port.Transactions;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

@ParameterizedClass
@EnumSource
class JpaOutboxTest extends OutboxContract {
  private static final ServerLife LIFE = new ServerLife(Any.id());
  private static final Handover WAY = new Handover("main", "4711");
  private static final String CODE = "917352";
  private static final Sealing SEALING = new AesSealing();

  @Parameter private Database database;

  @Override
  protected Outbox outbox() {
    return new JpaOutbox(database.rows(), SEALING);
  }

  @Override
  protected Receipts receipts() {
    return new JpaReceipts(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Test
  void arguments_lie_sealed_until_the_message_is_done_with() throws SQLException {
    UUID id = put();

    assertThat(stored(id)).isNotEmpty().doesNotContain(CODE);
  }

  @Test
  void arguments_are_erased_when_the_message_is_sent_given_up_or_withdrawn() throws SQLException {
    assertErasedBy(id -> outbox().accepted(id, WAY, Any.MOMENT));
    assertErasedBy(id -> outbox().unknown(id, Optional.of(WAY), "no answer", Any.MOMENT));
    assertErasedBy(id -> outbox().giveUp(id, "rejected".repeat(100), Any.MOMENT));
    assertErasedBy(id -> outbox().withdraw(id, Any.MOMENT));
  }

  @Test
  void a_message_that_cannot_be_opened_holds_up_no_other() throws SQLException {
    UUID unreadable = Any.id();
    change(
        () ->
            new JpaOutbox(database.rows(), new AesSealing()).put(message(unreadable), Any.MOMENT));
    UUID readable = put();

    assertThat(in(() -> outbox().claim(LIFE, Lane.CODES, 2, Any.MOMENT, Duration.ofMinutes(1))))
        .extracting(claimed -> claimed.message().id())
        .containsExactly(readable);
    assertThat(stored(unreadable)).isNull();
  }

  private void assertErasedBy(Consumer<UUID> end) throws SQLException {
    UUID id = put();
    change(() -> outbox().claim(LIFE, Lane.CODES, 2, Any.MOMENT, Duration.ofMinutes(1)));
    change(() -> end.accept(id));

    assertThat(stored(id)).isNull();
  }

  private UUID put() {
    UUID id = Any.id();
    change(() -> outbox().put(message(id), Any.MOMENT));
    return id;
  }

  private static OutboundMessage message(UUID id) {
    return new OutboundMessage(
        id,
        Channel.SMS,
        Any.phone().e164(),
        MessageKind.ONE_TIME_CODE,
        Language.FRENCH,
        Map.of("code", CODE),
        Any.MOMENT.plusSeconds(300));
  }

  private String stored(UUID id) throws SQLException {
    try (var connection = database.source().getConnection();
        var question =
            connection.prepareStatement(
                "select sealed_arguments from outbox_message where id = ?")) {
      question.setObject(1, id);
      try (var answer = question.executeQuery()) {
        assertThat(answer.next()).isTrue();
        return answer.getString(1);
      }
    }
  }
}
