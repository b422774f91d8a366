package org.parvis.hostile;

import static java.util.Locale.ROOT;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.bootstrap.inpayara.DurablePostgres;
import org.parvis.http.Place;
import org.parvis.http.PlainBrowser;
import org.parvis.http.PlainMember;
import org.parvis.walk.RunningParvis;

/** The product on a PostgreSQL that the tests look into while it runs. */
final class Stage implements Place, AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Tables tables;
  private final RunningParvis parvis;
  private final HttpClient client = PlainBrowser.client();

  private Stage(EmbeddedPostgres postgres, RunningParvis parvis) {
    this.postgres = postgres;
    this.tables = Tables.of(postgres.getPostgresDatabase());
    this.parvis = parvis;
  }

  /**
   * Starts both. What fails from one address is counted together, and all of a test comes from one:
   * the limits of an origin are far away, so that those of an account are met.
   */
  static Stage start() {
    try {
      EmbeddedPostgres postgres = DurablePostgres.start();
      Path folder = Files.createDirectories(Path.of("target", "hostile").toAbsolutePath());
      Path data = Files.createTempDirectory(folder, "data");
      return new Stage(postgres, RunningParvis.start(data, environment(postgres)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Starts both on files that lie in a folder and stay there. */
  static Stage startIn(Path folder) {
    try {
      EmbeddedPostgres postgres = DurablePostgres.startIn(folder.resolve("database"), freePort());
      return new Stage(
          postgres, RunningParvis.start(folder.resolve("data"), environment(postgres)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Starts both on the files of another folder, under the addresses of this one; it has ended. */
  Stage startedOn(Path folder) {
    try {
      EmbeddedPostgres other =
          DurablePostgres.startIn(folder.resolve("database"), postgres.getPort());
      return new Stage(other, parvis.startedOn(folder.resolve("data")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int databasePort() {
    return postgres.getPort();
  }

  private static Map<String, String> environment(EmbeddedPostgres postgres) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PARVIS_MODE", "rehearsal",
                "PARVIS_SIGN_IN_FAILURES_PER_ADDRESS", "1000",
                "PARVIS_SIGN_IN_FAILURES_PER_NETWORK", "1000",
                "PARVIS_SIGN_IN_ALARM_FAILURES", "1000"));
    DurablePostgres.settings(postgres)
        .forEach((key, value) -> environment.put("PARVIS_DB_" + key.toUpperCase(ROOT), value));
    return environment;
  }

  RunningParvis parvis() {
    return parvis;
  }

  Tables tables() {
    return tables;
  }

  /** Memory of the server that lies in the machine's, MiB. */
  long residentMebibytes() {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(parvis.server()), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public PlainBrowser visitor() {
    return new PlainBrowser(client, parvis.address());
  }

  @Override
  public void awaitRest() {
    tables.awaitRest();
  }

  /**
   * What the engine refused becomes what it passes on: a film that it would is drawn elsewhere.
   *
   * @return the id of the case
   */
  String handsToAPerson(PlainMember member) {
    String subject = "(select id from member where email = '" + member.email() + "')";
    tables.change(
        "update verification_attempt set status = 'UNDER_REVIEW', decision = null,"
            + " open_for_member = member where member = "
            + subject);
    // An attempt is decided once, and so are its messages: those of the engine go with its word.
    tables.change(
        "delete from outbox_message where kind = 'IDENTITY_REFUSED' and recipient in ('"
            + member.phone()
            + "', '"
            + member.email()
            + "')");
    tables.change("update member set identity_status = 'UNDER_REVIEW' where id = " + subject);
    tables.change(
        "update review_case set kind = 'DECISION' where closed_at is null and subject = "
            + subject);
    return tables
        .column("select id from review_case where closed_at is null and subject = " + subject)
        .get(0);
  }

  @Override
  public void close() {
    parvis.close();
    stopDatabase();
  }

  void stopDatabase() {
    tables.close();
    try {
      postgres.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
