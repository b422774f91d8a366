package org.parvis.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * An operator stops the server under a member, copies the data folder and starts on the copy: what
 * was begun is finished or given back, and what was kept is all there.
 */
class StoppedIT {
  private static final Duration AT_MOST = Duration.ofSeconds(15);
  private static final Duration CHECK = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FORM = "lang=fr&back=%2Fsign-in.xhtml";

  @Test
  void a_stop_finishes_or_gives_back_and_a_copy_of_the_folder_goes_on() throws Exception {
    try (Walk walk = Walk.start(Map.of())) {
      RunningParvis parvis = walk.parvis();
      Person person = Person.pointing(walk, "fr", 390, Screens.none()).waitsUpTo(CHECK);
      Journey journey = walk.member(person, Holder.ofAValidCard(), "eden", "+33612345671");
      Reviewer reviewer = new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()));
      reviewer.opensTheStaffAccess(parvis.link("First staff member"));
      journey.hurriesToTheVerification(walk, parvis.link("Invitation A")).walksToTheFilming();
      journey.filmsTheFront();
      FrozenEngine engine = FrozenEngine.whileChecking(parvis, person, journey::sendsTheBack);
      try {
        stopsInTheMiddleOfARequest(parvis);
      } finally {
        engine.thaw();
      }

      assertThat(parvis.log())
          .contains("\"Ready in ")
          .doesNotContain("\"Level\":\"SEVERE\"", "\"Level\":\"ERROR\"", "warm-up was cut");
      Path copy = copied(parvis.data());
      checkWasGivenBack(copy);

      try (RunningParvis elsewhere = parvis.startedOn(copy)) {
        assertThat(elsewhere.origin()).isEqualTo(parvis.url("").replaceAll("/$", ""));
        person.sees("film.face.title");
        journey.filmsTheFace().givesTheBirthplace().waitsForAPerson();
        reviewer.takesTheCaseOf(journey).watches().approves();
        journey.isVerified();
        person.sees("account.collections");
      }
    }
  }

  /** One request has begun when the signal comes; it ends, and none begins after. */
  private static void stopsInTheMiddleOfARequest(RunningParvis parvis) throws Exception {
    try (RawRequest request = new RawRequest(parvis.port())) {
      request.says(
          "POST /language HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: "
              + parvis.origin()
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Expect: 100-continue\r\nContent-Length: "
              + FORM.length()
              + "\r\n\r\n");
      assertThat(request.line()).startsWith("HTTP/1.1 100 ");
      untilItHasBegun(parvis);
      long asked = System.nanoTime();
      assertThat(ProcessHandle.of(parvis.server()).orElseThrow().destroy()).isTrue();
      untilNothingBegins(parvis);

      request.line();
      request.says(FORM);

      assertThat(request.line()).startsWith("HTTP/1.1 303 ");
      assertThat(request.all()).contains("Location: ");
      assertThat(parvis.ended()).as("exit code").isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_MOST);
    }
  }

  // The connector says 100 before any filter runs, and what has not begun may still be refused.
  private static void untilItHasBegun(RunningParvis parvis) {
    await(() -> threads(parvis).contains("StoppingFilter.doFilter"));
  }

  private static String threads(RunningParvis parvis) {
    Path command = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process dump =
          new ProcessBuilder(command.toString(), Long.toString(parvis.server()), "Thread.print")
              .redirectErrorStream(true)
              .start();
      return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void untilNothingBegins(RunningParvis parvis) {
    await(
        () -> {
          HttpResponse<String> answer = parvis.get("/sign-in.xhtml");
          return answer.statusCode() == 503;
        });
  }

  private static void await(BooleanSupplier arrived) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!arrived.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** As docs/operations.md says; the original is put out of reach. */
  private static Path copied(Path data) throws IOException, InterruptedException {
    Path copy = data.resolveSibling(data.getFileName() + "-copy");
    assertThat(new ProcessBuilder("cp", "-a", data.toString(), copy.toString()).start().waitFor())
        .isZero();
    Files.move(data, data.resolveSibling(data.getFileName() + "-away"));
    return copy;
  }

  /** Whoever holds it has it for minutes after it was claimed, which was after it was put. */
  private static void checkWasGivenBack(Path data) throws SQLException {
    String url = "jdbc:h2:file:" + data.resolve("parvis") + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "parvis", "parvis");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select tries, put_at, claimable_at from check_order")) {
      assertThat(rows.next()).as("the check that ran").isTrue();
      assertThat(rows.getInt(1)).as("tries").isZero();
      assertThat(rows.getObject(3, OffsetDateTime.class))
          .isBefore(rows.getObject(2, OffsetDateTime.class).plusSeconds(55));
    }
  }
}
