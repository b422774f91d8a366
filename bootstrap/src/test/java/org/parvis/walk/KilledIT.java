package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
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
 * on where it was (security.md N1, N3). {@code ./parvis test-kills} runs more rounds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledIT {
  private static final int ROUNDS = Integer.getInteger("parvis.kill.rounds", 3);
  private static final String VERIFIED = "validée";

  // A check that a killed server had begun is taken up when its lease of a minute is over.
  private static final Duration LEASE_AND_CHECK = Duration.ofMinutes(3);

  private final List<String> verified = new ArrayList<>();
  private Walk walk;
  private String invitation;

  @BeforeAll
  void start() {
    walk = Walk.start(Map.of());
    invitation = walk.parvis().link("Invitation A");
    Reviewer reviewer = reviewer();
    reviewer.opensTheStaffAccess(walk.parvis().link("First staff member"));
    reviewer.person().leaves();
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  static IntStream rounds() {
    return IntStream.rangeClosed(1, ROUNDS);
  }

  @ParameterizedTest(name = "round {0}")
  @MethodSource("rounds")
  @Order(1)
  void what_was_acknowledged_outlives_the_server(int round) {
    Person person = Person.pointing(walk, "fr", 390, Screens.none()).waitsUpTo(LEASE_AND_CHECK);
    Journey journey =
        walk.member(person, Holder.ofAValidCard(), "round" + round, "+336" + (20_000_000 + round));
    journey.walksToTheVerification(invitation).walksToTheFilming();

    untilAPieceIsKept(person, journey::sendsTheFront);
    killAndStartAgain();
    person.sees("film.back.title");

    untilAcknowledged(person, journey::sendsTheBack);
    killAndStartAgain();
    person.sees("film.face.title");

    untilAcknowledged(person, journey::sendsTheFace);
    killAndStartAgain();
    person.sees("birthplace.title");
    journey.givesTheBirthplace().waitsForAPerson();

    person.makesTheOperator("SLOW");
    Reviewer reviewer = reviewer();
    reviewer.signsIn().takesACase().watches().approves();
    killAndStartAgain();
    person.makesTheOperator("NONE");
    person.sees("result.verified.title");
    person.receives("SMS", journey.number(), VERIFIED);
    wasToldOnce(person);
    verified.add(journey.number());
    person.follows("result.account").sees("account.collections");
    assertThat(person.page().locator("[aria-disabled=true]")).hasCount(0);
    reviewer.person().leaves();
    person.leaves();
  }

  @Test
  @Order(2)
  void exactly_one_message_tells_that_the_identity_is_verified() {
    assertThat(verified).hasSize(ROUNDS);
    wasToldOnce(Person.pointing(walk, "fr", 390, Screens.none()));
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

  private void killAndStartAgain() {
    walk.parvis().kill();
    walk.parvis().startAgain();
  }
}
