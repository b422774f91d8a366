package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server is killed four times under one member, and each time the page that was left open goes
 * on where it was (security.md N1, N3). What the killed server had begun is taken up by the next
 * one at its start, and by no clock. {@code ./parvis test-kills} runs more rounds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledIT {
  private static final int ROUNDS = Integer.getInteger("parvis.kill.rounds", 1);
  private static final String VERIFIED = "validée";
  private static final String TAKEN_UP = "Taken up from a server that was killed: ";

  // A page that has lost its server asks again after a quarter of a minute at the latest.
  private static final Duration START_AND_CHECK = Duration.ofMinutes(2);

  private final List<String> verified = new ArrayList<>();
  private Walk walk;
  private String invitation;

  @BeforeAll
  void start() {
    walk = Walk.start(Map.of());
    invitation = walk.parvis().link("Invitation A");
    reviewer().opensTheStaffAccess(walk.parvis().link("First staff member"));
  }

  @AfterEach
  void everybody_leaves() {
    walk.chromium().everybodyLeaves();
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  static IntStream rounds() {
    return IntStream.rangeClosed(1, ROUNDS);
  }

  /**
   * Of the two recordings that are looked at, one round kills as soon as the first is acknowledged
   * and while the reader looks at the second; the next round does it the other way about.
   */
  @ParameterizedTest(name = "round {0}")
  @MethodSource("rounds")
  @Order(1)
  void what_was_acknowledged_outlives_the_server(int round) throws IOException, SQLException {
    boolean looksAtTheBack = round % 2 == 0;
    startsWell();
    Person person = Person.pointing(walk, "fr", 390, Screens.none()).waitsUpTo(START_AND_CHECK);
    person.makesTheOperator("NONE");
    Journey journey =
        walk.member(person, Holder.ofAValidCard(), "round" + round, "+336" + (20_000_000 + round));
    journey.hurriesToTheVerification(walk, invitation).walksToTheFilming();

    untilAPieceIsKept(person, journey::sendsTheFront);
    killAndStartAgain();
    person.asksAgainForWhatBroke().sees("film.back.title");

    killsOnceItIsKept(person, journey::sendsTheBack, looksAtTheBack);
    person.asksAgainForWhatBroke().sees("film.face.title");

    killsOnceItIsKept(person, journey::sendsTheFace, !looksAtTheBack);
    person.asksAgainForWhatBroke().sees("birthplace.title");
    journey.givesTheBirthplace().waitsForAPerson();

    person.makesTheOperator("SLOW");
    reviewer().signsIn().takesTheCaseOf(journey).watches().approves();
    killAndStartAgain();
    person.makesTheOperator("NONE");
    person.asksAgainForWhatBroke().sees("result.verified.title");
    person.receives("SMS", journey.number(), VERIFIED);
    wasToldOnce(person);
    verified.add(journey.number());
    person.follows("result.account").sees("account.collections");
    assertThat(person.page().locator("[aria-disabled=true]")).hasCount(0);
  }

  @Test
  @Order(2)
  void exactly_one_message_tells_that_the_identity_is_verified() {
    assertThat(verified).hasSize(ROUNDS);
    wasToldOnce(Person.pointing(walk, "fr", 390, Screens.none()));
  }

  /** A round that failed may have left no server to the next. */
  private void startsWell() {
    if (!walk.parvis().isRunning()) {
      walk.parvis().startAgain();
    }
  }

  /** Asked of the round before: what was to come twice would have come by now. */
  private void wasToldOnce(Person reader) {
    verified.stream()
        .skip(Math.max(0, verified.size() - 1))
        .forEach(
            number ->
                assertThat(reader.messagesTo("SMS", number, VERIFIED)).as(number).isEqualTo(1));
  }

  private Reviewer reviewer() {
    return new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()));
  }

  /** Until the server has said that it keeps the recording, and not a moment longer. */
  static void untilAcknowledged(Person person, Runnable sends) {
    Response kept =
        person
            .page()
            .waitForResponse(
                response -> response.url().contains("/done?") && response.status() == 200, sends);
    assertThat(kept.ok()).isTrue();
  }

  /** Until the first piece of a recording is stored, with more to come. */
  private static void untilAPieceIsKept(Person person, Runnable sends) {
    Response kept =
        person
            .page()
            .waitForResponse(
                response -> response.url().contains("?offset=0") && response.status() == 200,
                sends);
    assertThat(kept.ok()).isTrue();
  }

  private void killsOnceItIsKept(Person person, Runnable sends, boolean whileChecking)
      throws IOException, SQLException {
    if (!whileChecking) {
      untilAcknowledged(person, sends);
      killAndStartAgain();
      return;
    }
    FrozenEngine engine = FrozenEngine.whileChecking(walk.parvis(), person, sends);
    try {
      assertThat(killAndStartAgain().checks()).as("checks that the kill cut off").isEqualTo(1);
    } finally {
      engine.thaw();
    }
  }

  /** Leases are long enough to outlast a start: what was held is free because it was taken up. */
  private Held killAndStartAgain() throws IOException, SQLException {
    RunningParvis parvis = walk.parvis();
    parvis.kill();
    Held held = Held.in(parvis.data());
    String before = parvis.log();
    parvis.startAgain();
    String since = parvis.log();
    since = since.startsWith(before) ? since.substring(before.length()) : since;
    if (held.isNothing()) {
      assertThat(since).doesNotContain(TAKEN_UP);
    } else {
      assertThat(since).contains(TAKEN_UP + held);
    }
    return held;
  }

  /** What a server held when it was killed. */
  private record Held(int checks, int messages) {

    /** Looks into a copy: whoever opens the database mends what the kill has left in it. */
    static Held in(Path data) throws IOException, SQLException {
      Path copy = Files.createTempDirectory(Walk.folder(), "killed");
      Files.copy(data.resolve("parvis.mv.db"), copy.resolve("parvis.mv.db"));
      String url = "jdbc:h2:file:" + copy.resolve("parvis") + ";IFEXISTS=TRUE";
      try (Connection connection = DriverManager.getConnection(url, "parvis", "parvis");
          Statement statement = connection.createStatement()) {
        return new Held(
            count(statement, "check_order where holder is not null"),
            count(
                statement,
                "outbox_message where state = 'WAITING' and holder is not null"
                    + " and claimable_at > current_timestamp"));
      }
    }

    private static int count(Statement statement, String what) throws SQLException {
      try (ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
        assertThat(rows.next()).isTrue();
        return rows.getInt(1);
      }
    }

    boolean isNothing() {
      return checks + messages == 0;
    }

    @Override
    public String toString() {
      return "checks " + checks + ", messages " + messages;
    }
  }
}
