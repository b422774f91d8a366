package org.parvis.application.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.application.credential.PasswordResetRulesTest.ADDRESS;
import static org.parvis.application.credential.PasswordResetRulesTest.NEW;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.access.IssueAccessToken;
import org.parvis.application.access.IssueAccessTokenService;
import org.parvis.application.access.ReadMyAccess;
import org.parvis.application.access.ReadMyAccessService;
import org.parvis.application.code.ConfirmOneTimeCode;
import org.parvis.application.code.ConfirmOneTimeCodeService;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.code.SendOneTimeCodeService;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.login.SignInWithPassword;
import org.parvis.application.login.SignInWithPasswordService;
import org.parvis.application.session.ResolveSession;
import org.parvis.application.session.ResolveSessionService;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionToken;

/** What a changed password closes: security.md E5, A8. */
class PasswordChangeRulesTest {
  private static final String TOKEN = "s".repeat(43);

  private final World world = new World();
  private final Resetting resetting = new Resetting(world);
  private SessionId banking = new SessionId(new java.util.UUID(0, 0));

  @BeforeEach
  void a_member_is_signed_in_twice() {
    world.withPasscode(MemberBuilder.onboarded());
    banking = world.with(SessionBuilder.aBankingSession().withToken(TOKEN));
    world.with(SessionBuilder.aSession().number(2));
  }

  @Test
  void E5_ends_every_session_of_the_member_at_once() {
    assertThat(world.levelOf(banking)).contains(AssuranceLevel.BANKING);
    changePassword();

    assertThat(resolve()).isEqualTo(new ResolveSession.Outcome.Unknown());
    assertThat(world.sessions.atRest())
        .allSatisfy(session -> assertThat(session.endedAt()).isEqualTo(world.clock.instant()));
  }

  @Test
  void E5_leaves_other_members_signed_in() {
    world.with(MemberBuilder.aMember().number(2));
    SessionId other =
        world.with(
            SessionBuilder.aSession().number(3).of(MemberBuilder.aMember().number(2).build().id()));
    changePassword();

    assertThat(world.levelOf(other)).contains(AssuranceLevel.PLATFORM);
  }

  @Test
  void E5_ends_what_api_tokens_may_do() {
    String token = issuedToken();
    assertThat(token).isNotEmpty();
    assertThat(mayAsk()).isTrue();
    changePassword();

    assertThat(mayAsk()).isFalse();
    assertThat(issuedToken()).isEmpty();
  }

  @Test
  void E5_makes_codes_on_their_way_worthless_and_stops_their_messages() {
    CodeChallenge challenge = sentCode();
    OutboundMessage message = world.outbox.latest();
    changePassword();

    assertThat(world.outbox.withdrawn()).contains(message);
    CodeChallenge closed = world.challenges.latest(banking, CodePurpose.BANKING).orElseThrow();
    assertThat(closed.id()).isEqualTo(challenge.id());
    assertThat(closed.isOpenAt(world.clock.instant())).isFalse();
    assertThat(closed.sealedCode()).isEmpty();
  }

  // Tamper: the code was read before, and is typed in the same session afterwards.
  @Test
  void E5_a_code_sent_before_opens_nothing_after() {
    sentCode();
    OneTimeCode code = new OneTimeCode(world.inLatestMessage("code"));
    changePassword();

    assertThat(confirms(code)).isFalse();
  }

  @Test
  void A8_signs_nobody_in() {
    int before = world.sessions.atRest().size();
    changePassword();

    assertThat(world.sessions.atRest()).hasSize(before);
  }

  // The passcode and the telephone stay what they were: both are asked as ever.
  @Test
  void A8_never_passes_the_second_factor() {
    var before = world.credentials(MemberBuilder.CAMILLE).passcode();
    changePassword();
    signIn(NEW);

    assertThat(world.credentials(MemberBuilder.CAMILLE).passcode()).isEqualTo(before);
    var session =
        world.sessions.ofTokenDigest(world.digests.ofToken(world.tokens.latest())).orElseThrow();
    assertThat(world.levelOf(session.id())).contains(AssuranceLevel.PLATFORM);
  }

  @Test
  void A8_tells_the_member_by_a_mail_that_holds_no_token() {
    String token = resetting.linkFor(ADDRESS);
    assertThat(resetting.reset(token, NEW)).isEqualTo("changed");

    OutboundMessage mail = world.outbox.latest();
    assertThat(mail.kind()).isEqualTo(MessageKind.PASSWORD_CHANGED);
    assertThat(mail.address()).isEqualTo(ADDRESS.value());
    assertThat(mail.arguments())
        .isEqualTo(java.util.Map.of("link", "https://parvis.example/forgot-password.xhtml"));
  }

  @Test
  void A8_leaves_its_lines_in_the_journal() {
    changePassword();

    assertThat(world.journal.events())
        .containsExactly(
            JournalEvent.PASSWORD_RESET_ASKED,
            JournalEvent.SESSIONS_ENDED,
            JournalEvent.PASSWORD_RESET);
    assertThat(world.journal.entries().toString()).doesNotContain(NEW.reveal());
  }

  @Test
  void A8_the_old_password_opens_nothing_any_more() {
    changePassword();

    assertThat(signIn(World.PASSWORD)).isFalse();
    assertThat(signIn(NEW)).isTrue();
  }

  // Tamper: the old password is being compared while another takes its place.
  @Test
  void A8_a_sign_in_begun_with_the_old_password_does_not_end_after_the_change() {
    String token = resetting.linkFor(ADDRESS);
    world.hashing.meanwhile(() -> assertThat(resetting.reset(token, NEW)).isEqualTo("changed"));

    assertThat(signIn(World.PASSWORD)).isFalse();
  }

  private void changePassword() {
    assertThat(resetting.reset(resetting.linkFor(ADDRESS), NEW)).isEqualTo("changed");
  }

  private ResolveSession.Outcome resolve() {
    return new ResolveSessionService(
            world.sessions,
            world.members,
            world.staff,
            world.digests,
            Policies.SESSIONS,
            world.transactions,
            world.clock)
        .execute(new ResolveSession.Command(new SessionToken(TOKEN), true));
  }

  private String issuedToken() {
    return new IssueAccessTokenService(
            world.accessDesk,
            world.accessTokens,
            world.journal,
            world.transactions,
            world.clock,
            java.time.Duration.ofMinutes(5))
        .execute(new IssueAccessToken.Command(banking))
        .match(IssueAccessToken.Outcome.Issued::token, over -> "");
  }

  private boolean mayAsk() {
    return new ReadMyAccessService(
            world.accessDesk,
            world.members,
            world.mandates,
            world.associations,
            world.journal,
            world.transactions)
        .execute(new ReadMyAccess.Command(banking, MemberBuilder.CAMILLE))
        .match(known -> true, over -> false);
  }

  private CodeChallenge sentCode() {
    boolean sent =
        new SendOneTimeCodeService(
                world.openSessions,
                world.codeDesk,
                world.codeAlarms,
                world.transactions,
                world.clock)
            .execute(
                new SendOneTimeCode.Command(
                    banking, CodePurpose.BANKING, Optional.empty(), World.HERE))
            .match(on -> true, wait -> false, outOfStep -> false);
    assertThat(sent).isTrue();
    return world.challenges.latest(banking, CodePurpose.BANKING).orElseThrow();
  }

  private boolean confirms(OneTimeCode code) {
    try {
      return new ConfirmOneTimeCodeService(
              world.openSessions,
              world.sessionTokens,
              world.members,
              world.passcodeTries,
              world.codeTries,
              world.typedNumbers,
              world.journal,
              world.transactions,
              world.clock)
          .execute(new ConfirmOneTimeCode.Command(banking, CodePurpose.BANKING, code))
          .match(confirmed -> true, wrong -> false, closed -> false, taken -> false);
    } catch (org.parvis.application.session.SessionOverException over) {
      return false;
    }
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
        .execute(new SignInWithPassword.Command(ADDRESS, password, new ClientAddress("a", "n")))
        .match(in -> true, denied -> false, tooMany -> false);
  }
}
