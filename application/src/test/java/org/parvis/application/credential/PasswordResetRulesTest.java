package org.parvis.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.World;
import org.parvis.application.login.SignInWithPassword;
import org.parvis.application.login.SignInWithPasswordService;
import org.parvis.application.member.OpenAccount;
import org.parvis.application.member.OpenAccountService;
import org.parvis.application.member.ReadLink;
import org.parvis.application.member.ReadLinkService;
import org.parvis.application.member.RequestSignUp;
import org.parvis.application.member.RequestSignUpService;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** The rules of a forgotten password: security.md A7 and A8. */
class PasswordResetRulesTest {
  static final EmailAddress ADDRESS = MemberBuilder.aMember().build().email();
  static final EmailAddress NOBODY = new EmailAddress("nobody@univ.example");
  static final RawPassword NEW = new RawPassword("la corde à sauter de Léa");
  private static final RawPassword WRONG = new RawPassword("pas la bonne phrase");

  private final World world = new World();
  private final Resetting resetting = new Resetting(world);
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

  @Nested
  class Asking {
    @Test
    void sends_a_link_in_the_members_language_whatever_the_page_speaks() {
      resetting.ask(ADDRESS);

      OutboundMessage mail = world.outbox.latest();
      assertThat(mail.channel()).isEqualTo(Channel.MAIL);
      assertThat(mail.address()).isEqualTo(ADDRESS.value());
      assertThat(mail.kind()).isEqualTo(MessageKind.PASSWORD_RESET_LINK);
      assertThat(mail.language()).isEqualTo(Language.FRENCH);
      assertThat(mail.notAfter()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(30)));
      assertThat(mail.arguments())
          .containsEntry(
              "link", "https://parvis.example/new-password.xhtml?token=" + world.tokens.latest())
          .containsEntry("life", "PT30M");
      assertThat(world.journal.latest().details()).containsEntry("reason", "LINK_SENT");
    }

    @Test
    void A8_the_token_is_kept_as_a_digest_only() {
      String token = resetting.linkFor(ADDRESS);

      assertThat(Base64.getUrlDecoder().decode(token)).hasSizeGreaterThanOrEqualTo(16);
      assertThat(world.links.atRest().get(0).tokenDigest()).isEqualTo(world.digests.ofToken(token));
      assertThat(world.links.atRest().toString()).doesNotContain(token);
      assertThat(world.journal.entries().toString())
          .doesNotContain(token)
          .doesNotContain(ADDRESS.value());
    }

    @Test
    void A7_an_address_that_nobody_has_gets_the_same_answer_and_costs_the_same() {
      int before = world.transactions.count();
      RequestPasswordReset.Outcome known = resetting.ask(ADDRESS);
      int between = world.transactions.count();
      RequestPasswordReset.Outcome unknown = resetting.ask(NOBODY);

      assertThat(unknown).isEqualTo(known);
      assertThat(world.transactions.count() - between).isEqualTo(between - before);
      assertThat(world.links.atRest()).hasSize(2);
      assertThat(world.outbox.all()).hasSize(2);
      assertThat(world.journal.events())
          .containsExactly(JournalEvent.PASSWORD_RESET_ASKED, JournalEvent.PASSWORD_RESET_ASKED);
      assertThat(world.journal.latest().details()).containsEntry("reason", "UNKNOWN_ADDRESS");
    }

    @Test
    void A7_nothing_leaves_for_an_address_that_nobody_has_and_its_link_leads_nowhere() {
      resetting.ask(NOBODY);

      assertThat(world.outbox.waiting()).isEmpty();
      assertThat(resetting.isUsable(world.tokens.latest())).isFalse();
      assertThat(resetting.reset(world.tokens.latest(), NEW)).isEqualTo("not usable");
    }

    // Whoever has not opened their account yet has the link of the sign-up mail.
    @Test
    void A7_nothing_leaves_for_an_address_whose_account_is_not_opened() {
      signUp(NOBODY);
      int mails = world.outbox.waiting().size();
      assertThat(resetting.ask(NOBODY)).isEqualTo(resetting.ask(ADDRESS));

      assertThat(world.outbox.waiting()).hasSize(mails + 1);
    }

    @Test
    void A8_three_mails_an_hour_to_one_address_and_nobody_is_told() {
      for (int i = 0; i < 5; i++) {
        assertThat(resetting.ask(ADDRESS)).isEqualTo(new RequestPasswordReset.Outcome.Accepted());
      }
      assertThat(world.outbox.all()).hasSize(3);
      assertThat(world.journal.latest().details()).containsEntry("reason", "TOO_MANY");

      world.clock.advance(Duration.ofHours(1));
      resetting.ask(ADDRESS);
      assertThat(world.outbox.all()).hasSize(4);
    }

    @Test
    void A8_an_address_that_nobody_has_is_limited_alike() {
      for (int i = 0; i < 5; i++) {
        resetting.ask(NOBODY);
      }
      assertThat(world.outbox.all()).hasSize(3);
    }
  }

  @Nested
  class The_link {
    @Test
    void A8_is_not_used_up_by_looking_at_it() {
      String token = resetting.linkFor(ADDRESS);
      assertThat(resetting.isUsable(token)).isTrue();
      assertThat(resetting.isUsable(token)).isTrue();
      assertThat(resetting.reset(token, NEW)).isEqualTo("changed");
    }

    @Test
    void A8_works_once() {
      String token = resetting.linkFor(ADDRESS);
      assertThat(resetting.reset(token, NEW)).isEqualTo("changed");

      assertThat(resetting.isUsable(token)).isFalse();
      assertThat(resetting.reset(token, World.PASSWORD)).isEqualTo("not usable");
      assertThat(world.journal.latest().event()).isEqualTo(JournalEvent.LINK_REFUSED);
      assertThat(isSignedIn(NEW)).isTrue();
    }

    @Test
    void A8_works_for_thirty_minutes() {
      String token = resetting.linkFor(ADDRESS);
      world.clock.advance(Duration.ofMinutes(30).minusMillis(1));
      assertThat(resetting.isUsable(token)).isTrue();
      world.clock.advance(Duration.ofMillis(1));
      assertThat(resetting.reset(token, NEW)).isEqualTo("not usable");
    }

    @Test
    void A8_changes_the_password_of_its_own_member_and_of_nobody_else() {
      EmailAddress other = world.with(MemberBuilder.aMember().number(2)).email();
      assertThat(resetting.reset(resetting.linkFor(ADDRESS), NEW)).isEqualTo("changed");

      assertThat(isSignedIn(other, NEW)).isFalse();
      assertThat(isSignedIn(other, World.PASSWORD)).isTrue();
      assertThat(isSignedIn(ADDRESS, NEW)).isTrue();
    }

    @Test
    void A8_kills_the_other_open_links_of_the_member() {
      String first = resetting.linkFor(ADDRESS);
      String second = resetting.linkFor(ADDRESS);
      assertThat(resetting.reset(second, NEW)).isEqualTo("changed");

      assertThat(resetting.reset(first, World.PASSWORD)).isEqualTo("not usable");
    }

    // Tamper: CVE-2026-4282, a token of one purpose used for another.
    @Test
    void A8_a_link_that_opens_an_account_changes_no_password() {
      String token = signUp(NOBODY);

      assertThat(resetting.isUsable(token)).isFalse();
      assertThat(resetting.reset(token, NEW)).isEqualTo("not usable");
    }

    @Test
    void A8_a_link_to_a_new_password_opens_no_account() {
      String ofMember = resetting.linkFor(ADDRESS);
      resetting.ask(NOBODY);
      String ofNobody = world.tokens.latest();

      for (String token : List.of(ofMember, ofNobody)) {
        assertThat(readLink().execute(new ReadLink.Command(token)))
            .isEqualTo(new ReadLink.Outcome.NotUsable());
        assertThat(openAccount(token)).isEqualTo("not usable");
      }
      assertThat(world.members.ofEmail(NOBODY)).isEmpty();
      assertThat(resetting.isUsable(ofMember)).isTrue();
    }

    @Test
    void A8_of_two_posts_with_one_link_one_changes_the_password() {
      String token = resetting.linkFor(ADDRESS);
      RawPassword second = new RawPassword("une seconde phrase longue");
      world.hashing.meanwhile(
          () -> assertThat(resetting.reset(token, second)).isEqualTo("changed"));

      assertThat(resetting.reset(token, NEW)).isEqualTo("not usable");
      assertThat(isSignedIn(second)).isTrue();
    }

    @Test
    void a_weak_password_is_refused_with_its_reason_and_leaves_the_link_usable() {
      String token = resetting.linkFor(ADDRESS);
      assertThat(resetting.reset(token, new RawPassword("court"))).isEqualTo("TOO_SHORT");
      assertThat(resetting.reset(token, new RawPassword("xx camille xx")))
          .isEqualTo(PasswordWeakness.CONTAINS_YOUR_ADDRESS.name());
      assertThat(world.journal.latest().event()).isEqualTo(JournalEvent.PASSWORD_RESET_REFUSED);
      assertThat(isSignedIn(World.PASSWORD)).isTrue();
      assertThat(resetting.reset(token, NEW)).isEqualTo("changed");
    }

    // security.md A1: no second factor follows for them.
    @Test
    void staff_need_the_longer_password() {
      world.appoint(MemberBuilder.CAMILLE);
      String token = resetting.linkFor(ADDRESS);

      assertThat(resetting.reset(token, new RawPassword("quatorze signe"))).isEqualTo("TOO_SHORT");
      assertThat(resetting.shortest(token)).contains(Policies.PASSWORDS.shortestAlone());
    }
  }

  // security.md A4, A6: CVE-2026-9798 and CVE-2026-16103, a lock that one way round does not know.
  @Nested
  class A_lock {
    @Test
    void A8_A6_outlives_the_change_of_the_password() {
      failTimes(5);
      assertThat(resetting.reset(resetting.linkFor(ADDRESS), NEW)).isEqualTo("changed");

      assertThat(isSignedIn(NEW)).isFalse();
      assertThat(world.journal.latest().details()).containsEntry("reason", "LOCKED");
      world.clock.advance(Duration.ofSeconds(30));
      assertThat(isSignedIn(NEW)).isTrue();
    }

    @Test
    void A8_A4_asking_for_new_passwords_gives_no_more_guesses() {
      failTimes(5);
      world.clock.advance(Duration.ofSeconds(30));
      assertThat(resetting.reset(resetting.linkFor(ADDRESS), NEW)).isEqualTo("changed");
      failTimes(1);

      assertThat(world.credentials(MemberBuilder.CAMILLE).passwordFailures()).isEqualTo(6);
      world.clock.advance(Duration.ofSeconds(59));
      assertThat(isSignedIn(NEW)).isFalse();
      world.clock.advance(Duration.ofSeconds(1));
      assertThat(isSignedIn(NEW)).isTrue();
    }

    @Test
    void A8_A6_for_good_is_met_at_the_start_and_answered_alike() {
      block();
      int before = world.outbox.all().size();

      assertThat(resetting.ask(ADDRESS)).isEqualTo(new RequestPasswordReset.Outcome.Accepted());
      assertThat(world.outbox.all()).hasSize(before + 1);
      assertThat(world.outbox.latest().kind()).isEqualTo(MessageKind.PASSWORD_BLOCKED);
      assertThat(world.outbox.latest().arguments()).isEmpty();
      assertThat(resetting.isUsable(world.tokens.latest())).isFalse();
    }

    @Test
    void A8_A6_for_good_is_met_at_the_end_of_a_way_begun_before() {
      String token = resetting.linkFor(ADDRESS);
      block();

      assertThat(resetting.isUsable(token)).isFalse();
      assertThat(resetting.reset(token, NEW)).isEqualTo("not usable");
    }

    @Test
    void A8_A6_for_good_that_comes_while_the_password_is_hashed_counts() {
      String token = resetting.linkFor(ADDRESS);
      world.hashing.meanwhile(this::block);

      assertThat(resetting.reset(token, NEW)).isEqualTo("not usable");
    }

    // A hundred failures at once: the waits between them would outlive every link.
    private void block() {
      CredentialSet.Snapshot known = world.credentials(MemberBuilder.CAMILLE).snapshot();
      world.credentialSets.save(
          CredentialSet.restore(
              new CredentialSet.Snapshot(
                  known.member(),
                  known.password(),
                  known.passcode(),
                  Policies.LOCKOUT.ceiling(),
                  world.clock.instant(),
                  known.passcodeFailures(),
                  known.version())));
    }
  }

  private void failTimes(int times) {
    IntStream.range(0, times).forEach(n -> assertThat(isSignedIn(WRONG)).isFalse());
  }

  private boolean isSignedIn(RawPassword password) {
    return isSignedIn(ADDRESS, password);
  }

  private boolean isSignedIn(EmailAddress address, RawPassword password) {
    return signIn
        .execute(new SignInWithPassword.Command(address, password, new ClientAddress("a", "n")))
        .match(in -> true, denied -> false, tooMany -> false);
  }

  private String signUp(EmailAddress address) {
    return new RequestSignUpService(
            world.members,
            world.links,
            world.signUpMails,
            world.signUp,
            world.identifiers,
            world.tokens,
            world.digests,
            world.journal,
            world.transactions,
            world.clock)
        .execute(new RequestSignUp.Command(address, Language.FRENCH, Optional.empty()))
        .match(accepted -> world.tokens.latest(), notServed -> "");
  }

  private ReadLink readLink() {
    return new ReadLinkService(
        world.usableLinks, Policies.PASSWORDS, world.journal, world.transactions, world.clock);
  }

  private String openAccount(String token) {
    return new OpenAccountService(
            world.usableLinks,
            world.newAccounts,
            world.invitationDesk,
            world.sessionTokens,
            Policies.PASSWORDS,
            world.hashing,
            world.journal,
            world.transactions,
            world.clock)
        .execute(new OpenAccount.Command(token, NEW, Optional.of(NOBODY), Language.FRENCH))
        .match(opened -> "opened", weak -> "weak", notUsable -> "not usable");
  }
}
