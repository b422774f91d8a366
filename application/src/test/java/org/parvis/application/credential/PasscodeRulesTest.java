package org.parvis.application.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.application.OverloadedException;
import org.parvis.application.credential.ConfirmPasscode.Outcome.OutOfStep.Why;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.session.SessionOverException;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.PasscodePolicy;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.SessionId;

/** The rules of the passcode in the order of security.md C1 to C5. */
class PasscodeRulesTest {
  private static final RawPasscode WRONG = new RawPasscode("519283");

  private final World world = new World();
  private final SetPasscode set =
      new SetPasscodeService(
          world.openSessions,
          world.sessionTokens,
          world.passcodeTries,
          new PasscodePolicy(),
          world.hashing,
          world.journal,
          world.transactions,
          world.clock);
  private final ConfirmPasscode confirm =
      new ConfirmPasscodeService(
          world.openSessions,
          world.sessions,
          world.sessionTokens,
          world.passcodeTries,
          world.hashing,
          world.journal,
          world.transactions,
          world.clock);

  @Nested
  class When_it_is_chosen {
    @Test
    void it_opens_the_banking_area_together_with_the_code() {
      world.with(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);

      assertThat(choose(session, World.PASSCODE)).isEqualTo("set");
      assertThat(world.levelOf(session)).contains(AssuranceLevel.BANKING);
      assertThat(world.sessions.ofTokenDigest(world.digests.ofToken(world.tokens.latest())))
          .isPresent();
      assertThat(world.journal.events()).containsExactly(JournalEvent.PASSCODE_SET);
    }

    // C4
    @ParameterizedTest
    @CsvSource({
      "111111,REPEATED",
      "121212,REPEATED",
      "123456,SEQUENCE",
      "654321,SEQUENCE",
      "170590,BIRTH_DATE",
      "345678,SEQUENCE",
      "199005,BIRTH_DATE"
    })
    void a_weak_one_is_refused_with_the_reason(String digits, String reason) {
      world.with(MemberBuilder.onboarded());

      assertThat(choose(telephoneProved(1), new RawPasscode(digits))).isEqualTo(reason);
      assertThat(world.credentials(MemberBuilder.CAMILLE).passcodeIsSet()).isFalse();
      assertThat(world.journal.latest().event()).isEqualTo(JournalEvent.PASSCODE_REFUSED);
      assertThat(world.journal.entries().toString()).doesNotContain(digits);
    }

    // C5
    @Test
    void F4_a_password_alone_sets_none() {
      world.with(MemberBuilder.onboarded());

      assertThat(choose(world.with(SessionBuilder.aSession()), World.PASSCODE))
          .isEqualTo("out of step");
      assertThat(world.journal.events()).containsExactly(JournalEvent.PASSCODE_REFUSED);
    }

    @Test
    void F4_none_is_set_before_name_and_birth_date_are_known() {
      world.with(MemberBuilder.aMember().phone("+33612345678"));

      assertThat(choose(telephoneProved(1), World.PASSCODE)).isEqualTo("out of step");
    }

    @Test
    void F4_none_replaces_one_that_is_there() {
      world.withPasscode(MemberBuilder.onboarded());

      assertThat(choose(telephoneProved(1), WRONG)).isEqualTo("out of step");
    }

    // A double click, and an attacker who is quicker: the first one stands.
    @Test
    void of_two_chosen_side_by_side_the_first_stands() {
      world.with(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      world.hashing.meanwhile(() -> assertThat(choose(session, World.PASSCODE)).isEqualTo("set"));

      assertThat(choose(session, WRONG)).isEqualTo("out of step");
      assertThat(matches(World.PASSCODE)).isTrue();
    }
  }

  @Nested
  class On_a_later_visit {
    @Test
    void code_and_passcode_open_the_banking_area() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);

      assertThat(enter(session, World.PASSCODE)).isEqualTo("confirmed");
      assertThat(world.levelOf(session)).contains(AssuranceLevel.BANKING);
      assertThat(world.journal.events()).containsExactly(JournalEvent.PASSCODE_ACCEPTED);
    }

    // C2
    @Test
    void F4_the_passcode_is_not_even_compared_before_the_code() {
      world.withPasscode(MemberBuilder.onboarded());

      assertThat(enter(world.with(SessionBuilder.aSession()), World.PASSCODE))
          .isEqualTo("out of step");
      assertThat(world.hashing.comparisons()).isZero();
    }

    @Test
    void F4_a_code_given_in_one_session_opens_no_step_of_another() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId proved = telephoneProved(1);
      SessionId another = world.with(SessionBuilder.aSession().number(2));

      assertThat(enter(another, World.PASSCODE)).isEqualTo("out of step");
      assertThat(world.levelOf(another)).contains(AssuranceLevel.PLATFORM);
      assertThat(world.levelOf(proved)).contains(AssuranceLevel.PLATFORM);
    }

    @Test
    void nothing_is_compared_where_none_was_chosen() {
      world.with(MemberBuilder.onboarded());

      assertThat(enter(telephoneProved(1), World.PASSCODE)).isEqualTo("out of step");
    }

    // C3
    @Test
    void the_third_wrong_one_ends_every_session_of_the_member() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      SessionId elsewhere = telephoneProved(2);

      assertThat(enter(session, WRONG)).isEqualTo("2");
      assertThat(enter(session, WRONG)).isEqualTo("1");
      assertThat(enter(session, WRONG)).isEqualTo("signed out");
      assertThat(world.levelOf(session)).isEmpty();
      assertThat(world.levelOf(elsewhere)).isEmpty();
      assertThatThrownBy(() -> enter(elsewhere, World.PASSCODE))
          .isInstanceOf(SessionOverException.class);
    }

    @Test
    void three_tries_are_three_in_however_many_sessions() {
      world.withPasscode(MemberBuilder.onboarded());
      assertThat(enter(telephoneProved(1), WRONG)).isEqualTo("2");
      assertThat(enter(telephoneProved(2), WRONG)).isEqualTo("1");

      assertThat(enter(telephoneProved(3), WRONG)).isEqualTo("signed out");
      assertThat(enter(telephoneProved(4), World.PASSCODE)).isEqualTo("signed out");
      assertThat(world.hashing.comparisons()).isEqualTo(3);
    }

    @Test
    void a_right_one_gives_the_tries_back() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      assertThat(enter(session, WRONG)).isEqualTo("2");
      assertThat(enter(session, World.PASSCODE)).isEqualTo("confirmed");

      assertThat(enter(session, WRONG)).isEqualTo("2");
    }

    // A3
    @Test
    void A3_a_digest_of_an_older_cost_is_rewritten_by_a_success() {
      world.withPasscode(MemberBuilder.onboarded());
      SecretDigest old = stored();
      world.hashing.raiseCost();
      assertThat(enter(telephoneProved(1), World.PASSCODE)).isEqualTo("confirmed");

      assertThat(stored()).isNotEqualTo(old);
      assertThat(world.hashing.isBelowCurrentCost(stored())).isFalse();
      assertThat(enter(telephoneProved(2), World.PASSCODE)).isEqualTo("confirmed");
    }

    // A3
    @Test
    void A3_a_wrong_one_rewrites_nothing() {
      world.withPasscode(MemberBuilder.onboarded());
      SecretDigest old = stored();
      world.hashing.raiseCost();
      assertThat(enter(telephoneProved(1), WRONG)).isEqualTo("2");

      assertThat(stored()).isEqualTo(old);
    }

    // security.md A6
    @Test
    void A6_while_the_password_is_locked_the_passcode_is_not_compared() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      failPasswords();

      assertThat(enter(session, World.PASSCODE)).isEqualTo("locked");
      assertThat(world.hashing.comparisons()).isZero();
      assertThat(world.journal.latest().details()).containsEntry("reason", "PASSWORD_LOCKED");
      world.clock.advance(Duration.ofSeconds(30));
      assertThat(enter(session, World.PASSCODE)).isEqualTo("confirmed");
    }

    @Test
    void A6_a_passcode_that_was_right_before_the_password_was_locked_leads_no_further_after_it() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      world.hashing.meanwhile(this::failPasswords);

      assertThat(enter(session, World.PASSCODE)).isEqualTo("locked");
      assertThat(world.levelOf(session)).contains(AssuranceLevel.PLATFORM);
    }

    @Test
    void A6_what_was_opened_before_the_password_was_locked_stays_open() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      assertThat(enter(session, World.PASSCODE)).isEqualTo("confirmed");
      failPasswords();

      assertThat(world.levelOf(session)).contains(AssuranceLevel.BANKING);
    }

    private void failPasswords() {
      CredentialSet credentials = world.credentials(MemberBuilder.CAMILLE);
      for (int i = 0; i < 5; i++) {
        boolean counted =
            credentials
                .reservePasswordTry(Policies.LOCKOUT, world.clock.instant())
                .match(reserved -> true, locked -> false);
        assertThat(counted).isTrue();
      }
      world.credentialSets.save(credentials);
    }

    // Tamper: parallel guesses
    @Test
    void A6_a_right_one_that_was_begun_before_the_block_does_not_end_after_it() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      world.hashing.meanwhile(
          () -> {
            assertThat(enter(session, WRONG)).isEqualTo("1");
            assertThat(enter(session, WRONG)).isEqualTo("signed out");
          });

      assertThatThrownBy(() -> enter(session, World.PASSCODE))
          .isInstanceOf(SessionOverException.class);
      assertThat(world.levelOf(session)).isEmpty();
    }

    @Test
    void M1_an_overload_costs_no_try() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      assertThat(enter(session, WRONG)).isEqualTo("2");
      world.hashing.meanwhile(
          () -> {
            throw new OverloadedException("too many wait");
          });

      assertThatThrownBy(() -> enter(session, World.PASSCODE))
          .isInstanceOf(OverloadedException.class);
      assertThat(world.journal.latest().details()).containsEntry("reason", "OVERLOADED");
      assertThat(enter(session, WRONG)).isEqualTo("1");
    }

    @Test
    void an_old_code_counts_no_more() {
      world.withPasscode(MemberBuilder.onboarded());
      SessionId session = telephoneProved(1);
      for (int i = 0; i < 2; i++) {
        world.clock.advance(Duration.ofMinutes(15));
        var kept = world.sessions.ofId(session).orElseThrow();
        kept.touch(world.clock.instant(), Policies.SESSIONS);
        world.sessions.save(kept);
      }

      assertThat(enter(session, World.PASSCODE)).isEqualTo("out of step");
    }
  }

  private SessionId telephoneProved(int number) {
    return world.with(SessionBuilder.aSession().number(number).proving(ProvedFactor.SMS_CODE));
  }

  private String choose(SessionId session, RawPasscode passcode) {
    return set.execute(new SetPasscode.Command(session, passcode))
        .match(done -> "set", weak -> weak.weakness().name(), outOfStep -> "out of step");
  }

  private String enter(SessionId session, RawPasscode passcode) {
    return confirm
        .execute(new ConfirmPasscode.Command(session, passcode))
        .match(
            confirmed -> "confirmed",
            wrong -> Integer.toString(wrong.triesLeft()),
            signedOut -> "signed out",
            outOfStep -> outOfStep.why() == Why.STEP ? "out of step" : "locked");
  }

  private boolean matches(RawPasscode passcode) {
    return world.hashing.matches(passcode, stored());
  }

  private SecretDigest stored() {
    return world.credentials(MemberBuilder.CAMILLE).passcode().orElseThrow();
  }
}
