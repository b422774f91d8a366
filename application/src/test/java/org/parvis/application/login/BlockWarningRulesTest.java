package org.parvis.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.World;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** What a member is told before wrong passwords block the account for good: security.md A4. */
class BlockWarningRulesTest {
  private static final RawPassword WRONG = new RawPassword("pas la bonne phrase");

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
  void A4_the_member_is_told_by_mail_when_ten_tries_are_left() {
    failTimes(89);
    assertThat(kinds()).isEmpty();
    failTimes(1);

    assertThat(kinds()).containsExactly(MessageKind.PASSWORD_BLOCK_NEAR);
    assertThat(world.outbox.latest().address())
        .isEqualTo(MemberBuilder.aMember().build().email().value());
    assertThat(world.outbox.latest().arguments()).containsEntry("triesLeft", "10");
    assertThat(world.journal.events()).contains(JournalEvent.PASSWORD_BLOCK_NEAR);
  }

  @Test
  void A4_the_warning_comes_once_and_the_block_is_told_once() {
    failTimes(105);

    assertThat(kinds())
        .containsExactly(MessageKind.PASSWORD_BLOCK_NEAR, MessageKind.PASSWORD_BLOCKED);
    assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isEqualTo(100);
  }

  @Test
  void A4_at_the_ceiling_the_right_password_gets_the_answer_of_a_wrong_one_for_good() {
    failTimes(100);
    world.clock.advance(Duration.ofDays(30));

    assertThat(sign(World.PASSWORD)).isEqualTo(new SignInWithPassword.Outcome.Denied());
    assertThat(sign(WRONG)).isEqualTo(new SignInWithPassword.Outcome.Denied());
  }

  @Test
  void A4_after_a_success_the_warning_may_come_again() {
    failTimes(90);
    world.clock.advance(Duration.ofHours(1));
    boolean in = sign(World.PASSWORD).match(on -> true, denied -> false, tooMany -> false);
    assertThat(in).isTrue();
    failTimes(90);

    assertThat(kinds())
        .containsExactly(MessageKind.PASSWORD_BLOCK_NEAR, MessageKind.PASSWORD_BLOCK_NEAR);
  }

  @Test
  void A7_who_tries_is_answered_alike_when_the_member_is_told() {
    failTimes(89);
    world.clock.advance(Duration.ofHours(1));

    assertThat(sign(WRONG)).isEqualTo(new SignInWithPassword.Outcome.Denied());
    assertThat(kinds()).hasSize(1);
  }

  // An hour apart, so that each is compared, and no origin has too many.
  private void failTimes(int times) {
    for (int i = 0; i < times; i++) {
      world.clock.advance(Duration.ofHours(1));
      assertThat(sign(WRONG)).isEqualTo(new SignInWithPassword.Outcome.Denied());
    }
  }

  private SignInWithPassword.Outcome sign(RawPassword password) {
    return signIn.execute(
        new SignInWithPassword.Command(
            MemberBuilder.aMember().build().email(), password, new ClientAddress("a", "n")));
  }

  private List<MessageKind> kinds() {
    return world.outbox.all().stream().map(OutboundMessage::kind).toList();
  }
}
