package org.parvis.application.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.OverloadedException;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.World;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.Session;
import org.parvis.domain.shared.Bytes;

class SignInRulesTest {
  private static final EmailAddress ADDRESS = MemberBuilder.aMember().build().email();
  private static final RawPassword WRONG = new RawPassword("pas la bonne phrase");

  private final World world = new World();
  private final AtomicInteger origins = new AtomicInteger();
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
  void A4_after_five_failures_the_right_password_is_refused_for_thirty_seconds() {
    failTimes(5);
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    world.clock.advance(Duration.ofSeconds(30).minusMillis(1));
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    world.clock.advance(Duration.ofMillis(1));
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    assertThat(world.hashing.comparisons()).isEqualTo(6);
  }

  @Test
  void A4_each_further_failure_doubles_the_wait() {
    failTimes(5);
    world.clock.advance(Duration.ofSeconds(30));
    failTimes(1);
    world.clock.advance(Duration.ofSeconds(59));
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
  }

  // security.md A7: what there is to measure outside, time included, is made of these
  @Test
  void A7_nobody_a_wrong_password_and_a_locked_door_look_and_cost_the_same() {
    EmailAddress nobody = new EmailAddress("nobody@univ.example");
    String forUnknown = costOf(() -> sign(nobody, WRONG));
    String forWrong = costOf(() -> sign(ADDRESS, WRONG));
    failTimes(4);
    String forLocked = costOf(() -> sign(ADDRESS, WRONG));
    String forLockedAndRight = costOf(() -> sign(ADDRESS, World.PASSWORD));

    assertThat(List.of(forUnknown, forWrong, forLocked, forLockedAndRight))
        .containsOnly("Denied[], 1 hashes, 2 transactions, 1 lines");
  }

  private String costOf(Supplier<SignInWithPassword.Outcome> attempt) {
    int hashes = world.hashing.comparisons() + world.hashing.pretended();
    int transactions = world.transactions.count();
    int lines = world.journal.events().size();
    return "%s, %d hashes, %d transactions, %d lines"
        .formatted(
            attempt.get(),
            world.hashing.comparisons() + world.hashing.pretended() - hashes,
            world.transactions.count() - transactions,
            world.journal.events().size() - lines);
  }

  // security.md A7
  @Test
  void A7_an_unknown_address_costs_the_same_and_is_answered_the_same() {
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
  void A7_a_locked_door_costs_a_hash_and_compares_nothing() {
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

  // security.md A1
  @Test
  void A1_a_composed_and_a_decomposed_accent_open_the_same_door() {
    var credentials = world.credentials(MemberBuilder.CAMILLE);
    credentials.choosePassword(
        world.hashing.hash(new RawPassword("une cl\u00e9 tr\u00e8s longue")));
    world.credentialSets.save(credentials);

    assertThat(isSignedIn(new RawPassword("une cle\u0301 tre\u0300s longue"))).isTrue();
    assertThat(isSignedIn(new RawPassword("une cl\u00e9 tr\u00e8s longue"))).isTrue();
    assertThat(isSignedIn(new RawPassword("une cle tres longue"))).isFalse();
  }

  // security.md E1: hashed at rest
  @Test
  void E1_of_a_token_only_the_digest_is_kept() {
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    String token = world.tokens.latest();

    assertThat(world.sessions.ofTokenDigest(world.digests.ofToken(token))).isPresent();
    assertThat(world.sessions.ofTokenDigest(Bytes.of(token.getBytes(US_ASCII)))).isEmpty();
    assertThat(world.journal.entries().toString()).doesNotContain(token);
  }

  // security.md E2: two people on one browser, and one person twice
  @Test
  void E2_every_sign_in_has_a_session_and_a_token_of_its_own() {
    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    String first = world.tokens.latest();
    assertThat(isSignedIn(World.PASSWORD)).isTrue();

    assertThat(List.of(first, world.tokens.latest()))
        .doesNotHaveDuplicates()
        .extracting(token -> world.sessions.ofTokenDigest(world.digests.ofToken(token)))
        .extracting(session -> session.map(Session::id))
        .doesNotHaveDuplicates()
        .doesNotContain(Optional.empty());
  }

  // Tamper: CVE-2024-4629, security.md A5
  @Test
  void A5_parallel_guesses_get_no_more_comparisons_than_the_limit() throws Exception {
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

  // A crash between the reservation and the answer costs a try and gives none away.
  @Test
  void A5_a_try_that_a_crash_cut_short_counts_as_failed() {
    failTimes(4);
    world.hashing.meanwhile(
        () -> {
          throw new IllegalStateException("the power is gone");
        });
    assertThatThrownBy(() -> isSignedIn(World.PASSWORD)).isInstanceOf(IllegalStateException.class);

    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isEqualTo(5);
    assertThat(isSignedIn(World.PASSWORD)).isFalse();
  }

  // Tamper: CVE-2026-9798, security.md A6
  @Test
  void A6_a_sign_in_begun_before_the_lock_does_not_end_after_it() {
    world.hashing.meanwhile(() -> failTimes(4));

    assertThat(isSignedIn(World.PASSWORD)).isFalse();
    assertThat(world.journal.latest().details()).containsEntry("reason", "LOCKED");
  }

  // security.md A3
  @Test
  void A3_a_digest_of_an_older_cost_is_rewritten_by_a_success() {
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
  void A3_a_refusal_rewrites_nothing() {
    SecretDigest old = world.credentials(MemberBuilder.CAMILLE).password();
    world.hashing.raiseCost();
    failTimes(6);
    assertThat(isSignedIn(World.PASSWORD)).isFalse();

    assertThat(world.credentials(MemberBuilder.CAMILLE).password()).isEqualTo(old);
  }

  // security.md A3
  @Test
  void A3_a_password_changed_while_it_was_hashed_anew_stays_changed() {
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

  // security.md A3: the second of two side by side meets the digest that the first has renewed.
  @Test
  void who_signs_in_while_the_digest_is_renewed_is_let_in_too() {
    world.hashing.raiseCost();
    world.hashing.meanwhile(() -> assertThat(isSignedIn(World.PASSWORD)).isTrue());

    assertThat(isSignedIn(World.PASSWORD)).isTrue();
    assertThat(world.journal.events())
        .containsExactly(JournalEvent.SIGNED_IN, JournalEvent.SIGNED_IN);
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isZero();
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

    assertThatThrownBy(() -> isSignedIn(World.PASSWORD)).isInstanceOf(OverloadedException.class);
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isEqualTo(1);
    assertThat(world.journal.latest().details()).containsEntry("reason", "OVERLOADED");
  }

  @Test
  void A7_an_overload_is_the_same_for_an_address_nobody_has() {
    world.hashing.meanwhile(SignInRulesTest::overload);

    assertThatThrownBy(() -> sign(new EmailAddress("nobody@parvis.example"), WRONG))
        .isInstanceOf(OverloadedException.class);
    assertThat(world.journal.latest().details()).containsEntry("reason", "OVERLOADED");
  }

  @Test
  void M1_where_too_many_sign_in_nobody_is_looked_for_and_a_line_is_left() {
    world.turns.fill();

    assertThatThrownBy(() -> isSignedIn(World.PASSWORD)).isInstanceOf(OverloadedException.class);
    assertThat(world.hashing.comparisons()).isZero();
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isZero();
    assertThat(world.journal.events()).containsExactly(JournalEvent.SIGN_IN_REFUSED);
    assertThat(world.journal.latest().details()).containsEntry("reason", "OVERLOADED");
  }

  private static void overload() {
    throw new OverloadedException("too many wait");
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
