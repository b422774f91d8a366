package org.parvis.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.RecordingAlarms;
import org.parvis.application.fake.World;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.shared.Bytes;

/** Passwords tried on many accounts: security.md A9. */
class StuffingRulesTest {
  private static final EmailAddress ADDRESS = MemberBuilder.aMember().build().email();
  private static final RawPassword WRONG = new RawPassword("pas la bonne phrase");
  private static final ClientAddress HERE = address("198.51.100.7");

  private final World world = new World();
  private final SignInWithPassword signIn =
      new SignInWithPasswordService(
          world.turns,
          world.passwordTries,
          world.signInFailures,
          world.hashing,
          world.sessionTokens,
          world.staff,
          world.journal,
          world.transactions,
          world.clock);

  @BeforeEach
  void a_member_is_known() {
    world.with(MemberBuilder.aMember());
  }

  @Test
  void A9_a_thousand_accounts_from_one_address_are_answered_twenty_times() {
    List<String> answers =
        IntStream.range(0, 1_000).mapToObj(n -> tries(account(n), WRONG, HERE)).toList();

    assertThat(answers).filteredOn("denied"::equals).hasSize(20);
    assertThat(answers.subList(20, 1_000)).containsOnly("too many");
    assertThat(world.hashing.comparisons() + world.hashing.pretended()).isEqualTo(20);
  }

  @Test
  void A9_a_right_password_is_not_compared_either_where_the_door_is_shut() {
    fail(20, HERE);
    assertThat(tries(ADDRESS, World.PASSWORD, HERE)).isEqualTo("too many");
    assertThat(world.hashing.comparisons()).isZero();
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isZero();
    assertThat(world.journal.latest().details()).containsEntry("reason", "TOO_MANY_FROM_THERE");
  }

  @Test
  void A9_a_shut_door_here_is_open_from_elsewhere() {
    fail(20, HERE);

    assertThat(tries(ADDRESS, World.PASSWORD, address("203.0.113.9"))).isEqualTo("signed in");
  }

  @Test
  void A9_a_shut_door_opens_when_the_window_is_over_and_says_when() {
    Instant first = world.clock.instant();
    fail(19, HERE);
    world.clock.advance(Duration.ofMinutes(9));
    fail(1, HERE);

    assertThat(untilWhen(HERE)).isEqualTo(first.plus(Duration.ofMinutes(10)));
    world.clock.advance(Duration.ofMinutes(1));
    assertThat(tries(ADDRESS, World.PASSWORD, HERE)).isEqualTo("signed in");
  }

  // Whoever tries other people's passwords may have an account of their own.
  @Test
  void A9_a_success_makes_no_failure_forgotten() {
    fail(19, HERE);
    assertThat(tries(ADDRESS, World.PASSWORD, HERE)).isEqualTo("signed in");
    fail(1, HERE);

    assertThat(tries(ADDRESS, World.PASSWORD, HERE)).isEqualTo("too many");
  }

  @Test
  void A9_right_passwords_are_not_counted() {
    for (int i = 0; i < 100; i++) {
      assertThat(tries(ADDRESS, World.PASSWORD, HERE)).isEqualTo("signed in");
    }
  }

  @Test
  void A9_the_neighbourhood_is_limited_too() {
    for (int host = 1; host <= 3; host++) {
      fail(20, address("198.51.100." + host));
    }

    assertThat(tries(account(1), WRONG, address("198.51.100.200"))).isEqualTo("too many");
    assertThat(tries(account(1), WRONG, address("198.51.101.200"))).isEqualTo("denied");
  }

  @Test
  void A9_one_machine_has_all_addresses_of_its_64() {
    IntStream.range(0, 20)
        .forEach(n -> fail(1, address("2001:db8:1:2::" + Integer.toHexString(n))));

    assertThat(tries(account(1), WRONG, address("2001:db8:1:2:ffff::1"))).isEqualTo("too many");
    assertThat(tries(account(1), WRONG, address("2001:db8:1:3::1"))).isEqualTo("denied");
  }

  @Test
  void A9_tries_side_by_side_are_told_no_more_than_the_limit() throws Exception {
    ExecutorService guessers = Executors.newFixedThreadPool(16);
    List<Callable<String>> guesses =
        IntStream.range(0, 200)
            .<Callable<String>>mapToObj(n -> () -> tries(account(n), WRONG, HERE))
            .toList();
    int denied = 0;
    try {
      for (var guess : guessers.invokeAll(guesses)) {
        denied += guess.get().equals("denied") ? 1 : 0;
      }
    } finally {
      guessers.shutdownNow();
    }

    assertThat(denied).isEqualTo(Policies.STUFFING.fromAddress());
  }

  @Test
  void A9_a_right_password_compared_while_the_door_was_shut_opens_nothing() {
    world.hashing.meanwhile(() -> fail(20, HERE));

    assertThat(tries(ADDRESS, World.PASSWORD, HERE)).isEqualTo("too many");
  }

  @Test
  void A9_from_fifty_addresses_the_alarm_is_raised_within_a_minute_and_once() {
    for (int n = 0; n < 1_000; n++) {
      tries(account(n), WRONG, address("203.0." + n % 50 + ".9"));
      world.clock.advance(Duration.ofMillis(60));
    }

    assertThat(world.alarms.raised())
        .containsExactly(new RecordingAlarms.Raised(50, 50, Duration.ofMinutes(5)));
    var lines =
        world.journal.entries().stream()
            .filter(line -> line.event() == JournalEvent.SIGN_IN_ALARM)
            .toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).details())
        .containsEntry("failures", "50")
        .containsEntry("addresses", "50")
        .containsEntry("within", "PT5M");
    assertThat(Duration.between(MutableClock.START, lines.get(0).at()))
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void A9_the_alarm_is_raised_again_in_another_window() {
    for (int window = 0; window < 2; window++) {
      for (int n = 0; n < 50; n++) {
        fail(1, address("203.0." + n + ".9"));
      }
      world.clock.advance(Duration.ofMinutes(5));
    }

    assertThat(world.alarms.raised()).hasSize(2);
  }

  @Test
  void A9_a_few_failures_raise_no_alarm() {
    for (int n = 0; n < 49; n++) {
      fail(1, address("203.0." + n + ".9"));
    }

    assertThat(world.alarms.raised()).isEmpty();
  }

  @Test
  void A9_what_is_kept_of_an_attack_goes_with_its_window() {
    for (int n = 0; n < 50; n++) {
      fail(1, address("203.0." + n + ".9"));
    }
    world.clock.advance(Duration.ofMinutes(10));
    fail(1, HERE);

    assertThat(world.tallies.size()).isEqualTo(3);
  }

  private void fail(int times, ClientAddress from) {
    IntStream.range(0, times).forEach(n -> tries(account(n), WRONG, from));
  }

  private String tries(EmailAddress account, RawPassword password, ClientAddress from) {
    return signIn
        .execute(new SignInWithPassword.Command(account, password, from))
        .match(in -> "signed in", denied -> "denied", tooMany -> "too many");
  }

  private Instant untilWhen(ClientAddress from) {
    return signIn
        .execute(new SignInWithPassword.Command(ADDRESS, World.PASSWORD, from))
        .match(in -> Instant.MIN, denied -> Instant.MIN, SignInWithPassword.Outcome.TooMany::until);
  }

  private static EmailAddress account(int number) {
    return new EmailAddress("account" + number + "@univ.example");
  }

  private static ClientAddress address(String digits) {
    try {
      return ClientAddress.of(Bytes.of(InetAddress.getByName(digits).getAddress()));
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
