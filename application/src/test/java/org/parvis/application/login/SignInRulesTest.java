package org.parvis.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.World;
import org.parvis.application.port.HashingOverloadedException;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.Session;

class SignInRulesTest {
  private static final EmailAddress ADDRESS = MemberBuilder.aMember().build().email();
  private static final RawPassword WRONG = new RawPassword("pas la bonne phrase");

  private final World world = new World();
  private final AtomicInteger origins = new AtomicInteger();
  private final SignInWithPassword signIn =
      new SignInWithPasswordService(
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
  void the_right_password_begins_a_session_of_the_platform() {
    assertThat(isSignedIn(World.PASSWORD)).isTrue();

    Session session =
        world.sessions.ofTokenDigest(world.digests.ofToken(world.tokens.latest())).orElseThrow();
    assertThat(session.member()).isEqualTo(MemberBuilder.CAMILLE);
    assertThat(world.levelOf(session.id())).contains(AssuranceLevel.PLATFORM);
    assertThat(world.journal.events()).containsExactly(JournalEvent.SIGNED_IN);
  }

  @Test
  void staff_are_told_apart() {
    world.appoint(MemberBuilder.CAMILLE);

    boolean staff =
        sign(ADDRESS, World.PASSWORD)
            .match(SignInWithPassword.Outcome.SignedIn::staff, denied -> false, tooMany -> false);
    assertThat(staff).isTrue();
  }

  @Test
  void a_wrong_password_costs_one_try_and_a_right_one_gives_all_back() {
    assertThat(isSignedIn(WRONG)).isFalse();
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isEqualTo(1);
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isZero();
  }

  // security.md A4
  @Test
  void after_five_failures_the_right_password_is_refused_for_thirty_seconds() {
    failTimes(5);
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    world.clock.advance(Duration.ofSeconds(30).minusMillis(1));
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    world.clock.advance(Duration.ofMillis(1));
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    assertThat(world.hashing.comparisons()).isEqualTo(6);
  }

  @Test
  void each_further_failure_doubles_the_wait() {
    failTimes(5);
    world.clock.advance(Duration.ofSeconds(30));
    failTimes(1);
    world.clock.advance(Duration.ofSeconds(59));
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
  }

  // security.md A7
  @Test
  void an_unknown_address_costs_the_same_and_is_answered_the_same() {
    EmailAddress nobody = new EmailAddress("nobody@univ.example");
    int before = world.transactions.count();
    assertThat(sign(nobody, WRONG)).isEqualTo(new SignInWithPassword.Outcome.Denied());
    int forUnknown = world.transactions.count() - before;
    assertThat(sign(ADDRESS, WRONG)).isEqualTo(new SignInWithPassword.Outcome.Denied());
    int forKnown = world.transactions.count() - before - forUnknown;

    assertThat(forUnknown).isEqualTo(forKnown);
    assertThat(world.hashing.pretended()).isEqualTo(1);
    assertThat(world.hashing.comparisons()).isEqualTo(1);
    assertThat(world.journal.events())
        .containsExactly(JournalEvent.SIGN_IN_REFUSED, JournalEvent.SIGN_IN_REFUSED);
  }

  @Test
  void a_locked_door_costs_a_hash_and_compares_nothing() {
    failTimes(5);
    int compared = world.hashing.comparisons();
    assertThat(isSignedIn(WRONG)).isFalse();

    assertThat(world.hashing.comparisons()).isEqualTo(compared);
    assertThat(world.hashing.pretended()).isEqualTo(1);
    assertThat(world.journal.latest().details()).containsEntry("reason", "LOCKED");
  }

  @Test
  void a_refusal_names_the_member_it_is_about_and_no_actor_and_no_password() {
    assertThat(isSignedIn(WRONG)).isFalse();

    JournalEntry line = world.journal.latest();
    assertThat(line.subject()).isEqualTo(MemberBuilder.CAMILLE);
    assertThat(line.actor()).isNull();
    assertThat(line.toString()).doesNotContain(WRONG.reveal()).doesNotContain(ADDRESS.value());
  }

  // Tamper: CVE-2024-4629, security.md A5
  @Test
  void parallel_guesses_get_no_more_comparisons_than_the_limit() throws Exception {
    ExecutorService guessers = Executors.newFixedThreadPool(16);
    List<Callable<Boolean>> guesses =
        IntStream.rangeClosed(1, 200)
            .<Callable<Boolean>>mapToObj(n -> () -> isSignedIn(new RawPassword("guess " + n)))
            .toList();
    try {
      for (var guess : guessers.invokeAll(guesses)) {
        assertThat(guess.get()).isFalse();
      }
    } finally {
      guessers.shutdownNow();
    }

    assertThat(world.hashing.comparisons()).isEqualTo(Policies.LOCKOUT.freeFailures());
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
  }

  // Tamper: CVE-2026-9798, security.md A6
  @Test
  void a_sign_in_begun_before_the_lock_does_not_end_after_it() {
    world.hashing.meanwhile(() -> failTimes(4));

    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    assertThat(world.journal.latest().details()).containsEntry("reason", "LOCKED");
  }

  // security.md A3
  @Test
  void a_digest_of_an_older_cost_is_rewritten_by_a_success() {
    SecretDigest old = world.credentials(MemberBuilder.CAMILLE).password();
    world.hashing.raiseCost();
    assertThat(isSignedIn(World.PASSWORD)).isTrue();

    SecretDigest renewed = world.credentials(MemberBuilder.CAMILLE).password();
    assertThat(renewed).isNotEqualTo(old);
    assertThat(world.hashing.isBelowCurrentCost(renewed)).isFalse();
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    assertThat(world.credentials(MemberBuilder.CAMILLE).password()).isEqualTo(renewed);
  }

  // security.md A3
  @Test
  void a_refusal_rewrites_nothing() {
    SecretDigest old = world.credentials(MemberBuilder.CAMILLE).password();
    world.hashing.raiseCost();
    failTimes(6);
    assertThat(isSignedIn(World.PASSWORD)).isFalse();

    assertThat(world.credentials(MemberBuilder.CAMILLE).password()).isEqualTo(old);
  }

  // security.md A3
  @Test
  void a_password_changed_while_it_was_hashed_anew_stays_changed() {
    RawPassword other = new RawPassword("une autre phrase");
    SecretDigest changed = world.hashing.hash(other);
    world.hashing.raiseCost();
    world.hashing.meanwhile(
        () ->
            world.hashing.meanwhile(
                () -> {
                  var credentials = world.credentials(MemberBuilder.CAMILLE);
                  credentials.choosePassword(changed);
                  world.credentialSets.save(credentials);
                }));

    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    assertThat(world.credentials(MemberBuilder.CAMILLE).password()).isEqualTo(changed);
  }

  @Test
  void a_double_click_signs_in_twice() {
    world.hashing.meanwhile(() -> assertThat(isSignedIn(World.PASSWORD)).isTrue());

    assertThat(isSignedIn(World.PASSWORD)).isTrue();
  }

  @Test
  void a_password_that_was_changed_during_the_comparison_opens_nothing() {
    SecretDigest other = world.hashing.hash(new RawPassword("une autre phrase"));
    world.hashing.meanwhile(
        () -> {
          var credentials = world.credentials(MemberBuilder.CAMILLE);
          credentials.choosePassword(other);
          world.credentialSets.save(credentials);
        });

    assertThat(isSignedIn(World.PASSWORD)).isFalse();
  }

  @Test
  void M1_an_overload_costs_no_try_and_leaves_a_line() {
    assertThat(isSignedIn(WRONG)).isFalse();
    world.hashing.meanwhile(SignInRulesTest::overload);

    assertThatThrownBy(() -> isSignedIn(World.PASSWORD))
        .isInstanceOf(HashingOverloadedException.class);
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isEqualTo(1);
    assertThat(world.journal.latest().details()).containsEntry("reason", "OVERLOADED");
  }

  @Test
  void A7_an_overload_is_the_same_for_an_address_nobody_has() {
    world.hashing.meanwhile(SignInRulesTest::overload);

    assertThatThrownBy(() -> sign(new EmailAddress("nobody@parvis.example"), WRONG))
        .isInstanceOf(HashingOverloadedException.class);
    assertThat(world.journal.latest().details()).containsEntry("reason", "OVERLOADED");
  }

  private static void overload() {
    throw new HashingOverloadedException("too many wait");
  }

  // Each try from somewhere else: these rules are about accounts, whoever knocks.
  private ClientAddress newAddress() {
    int next = origins.incrementAndGet();
    return new ClientAddress("from " + next, "network " + next);
  }

  private void failTimes(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(isSignedIn(WRONG)).isFalse();
    }
  }

  private boolean isSignedIn(RawPassword password) {
    return sign(ADDRESS, password).match(in -> true, denied -> false, tooMany -> false);
  }

  private SignInWithPassword.Outcome sign(EmailAddress address, RawPassword password) {
    return signIn.execute(new SignInWithPassword.Command(address, password, newAddress()));
  }
}
