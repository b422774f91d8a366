package org.parvis.bench.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.parvis.adapter.crypto.AesGcmSealing;
import org.parvis.adapter.crypto.KeyMaterial;
import org.parvis.adapter.persistence.local.RunningDatabase;
import org.parvis.adapter.persistence.message.LocalOutbox;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.Transactions;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.shared.Bytes;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The outbox as several processes share it. */
record Store(Outbox outbox, Receipts receipts, Transactions transactions) {
  private static final int CONNECTIONS = 12;
  private static final Duration WORTH_SENDING = Duration.ofDays(2);

  static Store at(String jdbcUrl) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(jdbcUrl);
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(CONNECTIONS);
    RunningDatabase database = RunningDatabase.at(pool, jdbcUrl);
    return new Store(
        LocalOutbox.on(database, new AesGcmSealing(new KeyMaterial(Bytes.of(new byte[32])))),
        LocalOutbox.receiptsOn(database),
        database.transactions());
  }

  /** Puts all of them in one transaction. */
  void put(List<OutboundMessage> messages, Instant now) {
    Object unused =
        transactions.inTransaction(
            () -> {
              messages.forEach(message -> outbox.put(message, now));
              return messages;
            });
  }

  long waiting() {
    return transactions.inTransaction(() -> outbox.backlog().count());
  }

  static OutboundMessage notice(int number, Instant now) {
    return message(number, MessageKind.IDENTITY_VERIFIED, now);
  }

  static OutboundMessage code(int number, Instant now) {
    return message(number, MessageKind.ONE_TIME_CODE, now);
  }

  /** Each to a number of its own, by which the SMSC tells them apart. */
  static String numberOf(int number) {
    return "+336%08d".formatted(number);
  }

  private static OutboundMessage message(int number, MessageKind kind, Instant now) {
    return new OutboundMessage(
        new UUID(7, number),
        Channel.SMS,
        numberOf(number),
        kind,
        Language.FRENCH,
        Map.of("code", "012345", "host", "parvis.example", "minutes", "5"),
        now.plus(WORTH_SENDING));
  }
}
