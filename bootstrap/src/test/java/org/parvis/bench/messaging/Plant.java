package org.parvis.bench.messaging;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.adapter.persistence.local.RunningDatabase;
import org.parvis.adapter.sms.SmppPeerProcess;

/** A database, an SMSC and a dispatcher, each a process; the last two can be killed. */
final class Plant implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final String url;
  private final Store store;
  private final Path folder;
  private final Arrivals arrivals;
  private final int port;
  private final List<UUID> endedLives = new ArrayList<>();
  private @Nullable Child gateway;
  private @Nullable Child dispatcher;
  private @Nullable UUID life;

  private Plant(EmbeddedPostgres postgres, Path folder, int port) {
    this.postgres = postgres;
    this.url = postgres.getJdbcUrl("postgres", "postgres");
    this.store = Store.at(url);
    this.folder = folder;
    this.arrivals = new Arrivals(folder.resolve("accepted"));
    this.port = port;
  }

  static Plant open() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Plant(
          RunningDatabase.server(Map.of()),
          Files.createTempDirectory("messages"),
          free.getLocalPort());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Store store() {
    return store;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  void startGateway() {
    gateway =
        Child.start(
            SmppPeerProcess.class,
            "listening",
            folder.resolve("gateway.log"),
            Integer.toString(port),
            arrivals.file().toString());
  }

  void killGateway() {
    if (gateway != null) {
      gateway.kill();
    }
  }

  /** A new life, which knows the ones that ended. */
  void startDispatcher(Duration clockAhead) {
    UUID next = UUID.randomUUID();
    life = next;
    dispatcher =
        Child.start(
            Dispatcher.class,
            "dispatching",
            folder.resolve("dispatcher.log"),
            url,
            Integer.toString(port),
            next.toString(),
            endedLives.stream().map(UUID::toString).collect(Collectors.joining(",")),
            Long.toString(clockAhead.toSeconds()));
  }

  void killDispatcher() {
    if (dispatcher != null && life != null) {
      dispatcher.kill();
      endedLives.add(life);
    }
  }

  @Override
  public void close() throws IOException {
    killDispatcher();
    killGateway();
    postgres.close();
  }
}
