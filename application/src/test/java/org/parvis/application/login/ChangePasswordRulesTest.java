package org.parvis.application.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.OverloadedException;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.session.SessionOverException;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;

/** Another password for who is signed in and knows the old one: security.md A5, A6, A9, E2, E5. */
class ChangePasswordRulesTest {
  private static final EmailAddress ADDRESS = MemberBuilder.aMember().build().email();
  private static final RawPassword NEW = new RawPassword("la corde à sauter de Léa");
  private static final RawPassword WRONG = new RawPassword("pas la bonne phrase");
  private static final ClientAddress HERE = new ClientAddress("here", "around");
  private static final String TOKEN = "s".repeat(43);

  private final World world = new World();
  private final ChangePassword changePassword =
      new ChangePasswordService(
          world.turns,
          world.openSessions,
          world.passwordTries,
          world.signInFailures,
          Policies.PASSWORDS,
          world.staff,
          world.hashing,
          new ChangePasswordService.Closing(
              world.openDoors, world.resetLinks, world.sessionTokens, world.passwordMails),
          world.journal,
          world.transactions,
          world.clock);
  private SessionId mine = new SessionId(new java.util.UUID(0, 0));
  private SessionId other = mine;

  @BeforeEach
  void a_member_is_signed_in_twice() {
    world.withPasscode(MemberBuilder.onboarded());
    mine = world.with(SessionBuilder.aBankingSession().withToken(TOKEN));
    other = world.with(SessionBuilder.aSession().number(2));
  }

  @Test
  void E5_the_new_password_opens_and_the_old_one_no_longer_does() {
    assertThat(change(World.PASSWORD, NEW)).isEqualTo("changed");

    assertThat(signIn(World.PASSWORD)).isFalse();
    assertThat(signIn(NEW)).isTrue();
  }

  @Test
  void E5_every_other_session_ends_at_once_and_this_one_goes_on() {
    change(World.PASSWORD, NEW);

    assertThat(world.levelOf(mine)).contains(AssuranceLevel.BANKING);
    assertThat(world.levelOf(other)).isEmpty();
  }

  @Test
  void E2_this_session_gets_another_token() {
    change(World.PASSWORD, NEW);

    assertThat(world.sessions.ofTokenDigest(world.digests.ofToken(TOKEN))).isEmpty();
    assertThat(world.sessions.ofTokenDigest(world.digests.ofToken(world.tokens.latest())))
        .get()
        .returns(mine, session -> session.id());
  }

  @Test
  void E5_the_member_is_told_by_a_mail_that_holds_no_token() {
    change(World.PASSWORD, NEW);

    OutboundMessage mail = world.outbox.latest();
    assertThat(mail.kind()).isEqualTo(MessageKind.PASSWORD_CHANGED);
    assertThat(mail.address()).isEqualTo(ADDRESS.value());
    assertThat(mail.arguments())
        .isEqualTo(java.util.Map.of("link", "https://parvis.example/forgot-password.xhtml"));
  }

  @Test
  void E5_leaves_its_lines_in_the_journal() {
    change(World.PASSWORD, NEW);

    assertThat(world.journal.events())
        .containsExactly(JournalEvent.SESSIONS_ENDED, JournalEvent.PASSWORD_CHANGED);
    assertThat(world.journal.entries().toString())
        .doesNotContain(NEW.reveal(), World.PASSWORD.reveal());
  }

  @Test
  void A5_a_wrong_old_password_costs_a_try_and_changes_nothing() {
    assertThat(change(WRONG, NEW)).isEqualTo("denied");

    assertThat(failures()).isEqualTo(1);
    assertThat(world.levelOf(other)).contains(AssuranceLevel.PLATFORM);
    assertThat(signIn(World.PASSWORD)).isTrue();
    assertThat(world.journal.entries().get(0).details()).containsEntry("reason", "WRONG_PASSWORD");
  }

  @Test
  void A5_the_right_one_gives_the_tries_back() {
    change(WRONG, NEW);
    change(World.PASSWORD, NEW);

    assertThat(failures()).isZero();
  }

  @Test
  void A6_tries_here_and_at_the_door_are_the_same_ones() {
    for (int i = 0; i < Policies.LOCKOUT.freeFailures(); i++) {
      change(WRONG, NEW);
    }

    assertThat(signIn(World.PASSWORD)).isFalse();
    assertThat(change(World.PASSWORD, NEW)).isEqualTo("denied");
    assertThat(world.hashing.pretended()).isEqualTo(2);
    assertThat(world.journal.latest().details()).containsEntry("reason", "LOCKED");
  }

  // Tamper: others lock the door while the right password is being compared.
  @Test
  void A6_a_lock_that_came_meanwhile_holds() {
    world.hashing.meanwhile(
        () -> {
          for (int i = 0; i < Policies.LOCKOUT.freeFailures(); i++) {
            signIn(WRONG);
          }
        });

    assertThat(change(World.PASSWORD, NEW)).isEqualTo("denied");
    assertThat(world.levelOf(other)).contains(AssuranceLevel.PLATFORM);
  }

  @Test
  void A9_failures_count_where_they_come_from() {
    String answer = "";
    for (int i = 0; i <= Policies.STUFFING.fromAddress(); i++) {
      answer = change(WRONG, NEW);
    }

    assertThat(answer).isEqualTo("too many");
    assertThat(change(World.PASSWORD, NEW)).isEqualTo("too many");
  }

  @Test
  void A2_a_weak_password_is_told_before_anything_is_compared() {
    assertThat(change(WRONG, new RawPassword("court"))).isEqualTo("weak");

    assertThat(world.hashing.comparisons()).isZero();
    assertThat(failures()).isZero();
    assertThat(world.journal.events()).containsExactly(JournalEvent.PASSWORD_CHANGE_REFUSED);
  }

  @Test
  void M1_an_overload_costs_no_try_and_leaves_a_line() {
    world.hashing.meanwhile(
        () -> {
          throw new OverloadedException("too many wait");
        });

    assertThatThrownBy(() -> change(World.PASSWORD, NEW)).isInstanceOf(OverloadedException.class);
    assertThat(failures()).isZero();
    assertThat(world.journal.latest().details()).containsEntry("reason", "OVERLOADED");
  }

  @Test
  void M1_it_waits_in_the_line_of_those_who_sign_in() {
    world.turns.fill();

    assertThatThrownBy(() -> change(World.PASSWORD, NEW)).isInstanceOf(OverloadedException.class);
    assertThat(world.hashing.comparisons()).isZero();
  }

  @Test
  void E5_a_session_that_has_ended_changes_nothing() {
    world.sessions.endAllOf(MemberBuilder.CAMILLE, world.clock.instant());

    assertThatThrownBy(() -> change(World.PASSWORD, NEW)).isInstanceOf(SessionOverException.class);
    assertThat(signIn(World.PASSWORD)).isTrue();
  }

  private String change(RawPassword old, RawPassword chosen) {
    return changePassword
        .execute(new ChangePassword.Command(mine, old, chosen, HERE))
        .match(changed -> "changed", weak -> "weak", denied -> "denied", tooMany -> "too many");
  }

  private int failures() {
    return world.credentials(MemberBuilder.CAMILLE).passwordFailures();
  }

  private boolean signIn(RawPassword password) {
    return new SignInWithPasswordService(
            world.turns,
            world.passwordTries,
            world.signInFailures,
            world.hashing,
            world.sessionTokens,
            world.staff,
            world.journal,
            world.transactions,
            world.clock)
        .execute(
            new SignInWithPassword.Command(
                ADDRESS, password, new ClientAddress("elsewhere", "far away")))
        .match(in -> true, denied -> false, tooMany -> false);
  }
}
