package org.parvis.application.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.World;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.access.InvitationId;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.LinkPurpose;
import org.parvis.domain.member.Member;
import org.parvis.domain.session.Session;

class OpenAccountRulesTest {
  private static final EmailAddress ADDRESS = new EmailAddress("camille@univ.example");
  private static final EmailAddress OTHER = new EmailAddress("other@univ.example");
  private static final RawPassword FOURTEEN = new RawPassword("quatorze signe");

  private final World world = new World();
  private final ReadLink readLink =
      new ReadLinkService(
          world.usableLinks, Policies.PASSWORDS, world.journal, world.transactions, world.clock);
  private final OpenAccount openAccount =
      new OpenAccountService(
          world.usableLinks,
          world.newAccounts,
          world.invitationDesk,
          world.sessionTokens,
          Policies.PASSWORDS,
          world.hashing,
          world.journal,
          world.transactions,
          world.clock);

  @Test
  void a_link_and_a_password_open_an_account_and_sign_in() {
    assertThat(open(signUpLink(), World.PASSWORD)).isEqualTo("member");

    Member member = world.members.ofEmail(ADDRESS).orElseThrow();
    Session session =
        world.sessions.ofTokenDigest(world.digests.ofToken(world.tokens.latest())).orElseThrow();
    assertThat(session.member()).isEqualTo(member.id());
    assertThat(world.hashing.matches(World.PASSWORD, world.credentials(member.id()).password()))
        .isTrue();
    assertThat(world.staff.isEmpty()).isTrue();
    assertThat(world.journal.events())
        .containsExactly(
            JournalEvent.SIGN_UP_ASKED, JournalEvent.ACCOUNT_OPENED, JournalEvent.SIGNED_IN);
  }

  // A mail program's preview uses nothing up (security.md A8).
  @Test
  void looking_at_a_link_uses_nothing_up() {
    String token = signUpLink();
    for (int i = 0; i < 3; i++) {
      assertThat(readLink.execute(new ReadLink.Command(token)))
          .isEqualTo(
              new ReadLink.Outcome.Usable(LinkPurpose.SIGN_UP, Optional.of(ADDRESS), 12, 128));
    }

    assertThat(open(token, World.PASSWORD)).isEqualTo("member");
    assertThat(readLink.execute(new ReadLink.Command(token)))
        .isEqualTo(new ReadLink.Outcome.NotUsable());
    assertThat(world.journal.latest().event()).isEqualTo(JournalEvent.LINK_REFUSED);
  }

  @Test
  void a_link_works_once() {
    String token = signUpLink();
    assertThat(open(token, World.PASSWORD)).isEqualTo("member");

    assertThat(open(token, World.PASSWORD)).isEqualTo("not usable");
    assertThat(world.journal.latest().event()).isEqualTo(JournalEvent.LINK_REFUSED);
  }

  @Test
  void a_link_works_for_thirty_minutes() {
    String token = signUpLink();
    world.clock.advance(Duration.ofMinutes(30));

    assertThat(open(token, World.PASSWORD)).isEqualTo("not usable");
  }

  @Test
  void a_token_that_nobody_gave_opens_nothing() {
    assertThat(open("x".repeat(43), World.PASSWORD)).isEqualTo("not usable");
  }

  @Test
  void a_weak_password_leaves_the_link_usable() {
    String token = signUpLink();

    assertThat(open(token, new RawPassword("court"))).isEqualTo("TOO_SHORT");
    assertThat(open(token, new RawPassword("xx camille xx"))).isEqualTo("CONTAINS_YOUR_ADDRESS");
    assertThat(open(token, FOURTEEN)).isEqualTo("member");
  }

  // Tamper: the form of a sign-up link is posted with another address.
  @Test
  void the_account_belongs_to_the_address_that_the_link_was_sent_to() {
    assertThat(answer(signUpLink(), World.PASSWORD, Optional.of(OTHER))).isEqualTo("member");

    assertThat(world.members.ofEmail(OTHER)).isEmpty();
    assertThat(world.members.ofEmail(ADDRESS)).isPresent();
  }

  @Test
  void of_two_links_to_one_address_one_opens_an_account() {
    String first = signUpLink();
    world.clock.advance(Duration.ofMinutes(2));
    String second = signUpLink();
    assertThat(open(first, World.PASSWORD)).isEqualTo("member");

    assertThat(open(second, World.PASSWORD)).isEqualTo("not usable");
  }

  // A double click: the second post comes while the first one hashes.
  @Test
  void of_two_posts_with_one_link_one_opens_an_account() {
    String token = signUpLink();
    world.hashing.meanwhile(() -> assertThat(open(token, World.PASSWORD)).isEqualTo("member"));

    assertThat(open(token, World.PASSWORD)).isEqualTo("not usable");
  }

  // Tamper: the link that is kept for a known address is not a way in.
  @Test
  void the_link_made_for_a_known_address_opens_nothing() {
    world.with(MemberBuilder.aMember());
    String token = signUpLink();

    assertThat(open(token, World.PASSWORD)).isEqualTo("not usable");
  }

  @Test
  void the_invitation_that_somebody_came_with_becomes_a_mandate() {
    AssociationId association = new AssociationId(new UUID(0, 7));
    invite("invited", association);
    assertThat(open(signUpLink(Optional.of("invited")), World.PASSWORD)).isEqualTo("member");

    List<Mandate> mandates =
        world.mandates.inForceOf(world.members.ofEmail(ADDRESS).orElseThrow().id());
    assertThat(mandates).extracting(Mandate::association).containsExactly(association);
    assertThat(mandates.get(0).rights()).containsExactly(AccessRight.VIEW_ACCOUNT);
  }

  @Test
  void an_invitation_that_ended_meanwhile_does_not_stop_the_account() {
    assertThat(open(signUpLink(Optional.of("never given")), World.PASSWORD)).isEqualTo("member");

    assertThat(world.journal.events()).contains(JournalEvent.INVITATION_REFUSED);
  }

  // security.md A9
  @Test
  void the_first_of_the_staff_gives_an_address_and_becomes_supervisor() {
    String token = staffLink().orElseThrow();

    assertThat(readLink.execute(new ReadLink.Command(token)))
        .isEqualTo(new ReadLink.Outcome.Usable(LinkPurpose.FIRST_STAFF, Optional.empty(), 15, 128));
    assertThat(answer(token, World.PASSWORD, Optional.empty())).isEqualTo("not usable");
    assertThat(answer(token, World.PASSWORD, Optional.of(OTHER))).isEqualTo("staff");
    assertThat(world.staff.isEmpty()).isFalse();
    assertThat(world.journal.events()).contains(JournalEvent.STAFF_APPOINTED);
  }

  // security.md A1
  @ParameterizedTest
  @CsvSource({
    "7, TOO_SHORT",
    "8, TOO_SHORT",
    "11, TOO_SHORT",
    "12, member",
    "14, member",
    "15, member",
    "64, member",
    "128, member",
    "129, TOO_LONG"
  })
  void A1_a_member_chooses_twelve_to_128_characters(int length, String answer) {
    assertThat(open(signUpLink(), ofLength(length))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"12, TOO_SHORT", "14, TOO_SHORT", "15, staff", "128, staff"})
  void A1_who_has_no_second_factor_chooses_fifteen_to_128(int length, String answer) {
    assertThat(answer(staffLink().orElseThrow(), ofLength(length), Optional.of(OTHER)))
        .isEqualTo(answer);
  }

  private static RawPassword ofLength(int length) {
    return new RawPassword("cheval vert ".repeat(11).substring(0, length));
  }

  // security.md A1: no second factor follows for the staff
  @Test
  void A1_a_staff_password_has_fifteen_characters() {
    assertThat(answer(staffLink().orElseThrow(), FOURTEEN, Optional.of(OTHER)))
        .isEqualTo("TOO_SHORT");
  }

  @Test
  void staff_links_are_dead_once_there_is_staff() {
    String first = staffLink().orElseThrow();
    String second = staffLink().orElseThrow();
    assertThat(answer(first, World.PASSWORD, Optional.of(OTHER))).isEqualTo("staff");

    assertThat(answer(second, World.PASSWORD, Optional.of(ADDRESS))).isEqualTo("not usable");
    assertThat(staffLink()).isEmpty();
  }

  @Test
  void a_staff_link_does_not_take_over_an_account() {
    world.with(MemberBuilder.aMember());

    assertThat(answer(staffLink().orElseThrow(), World.PASSWORD, Optional.of(ADDRESS)))
        .isEqualTo("not usable");
    assertThat(world.staff.isEmpty()).isTrue();
  }

  private String open(String token, RawPassword password) {
    return answer(token, password, Optional.empty());
  }

  private String answer(String token, RawPassword password, Optional<EmailAddress> address) {
    return openAccount
        .execute(new OpenAccount.Command(token, password, address, Language.FRENCH))
        .match(
            opened -> opened.staff() ? "staff" : "member",
            weak -> nameOf(weak.weakness()),
            notUsable -> "not usable");
  }

  private static String nameOf(PasswordWeakness weakness) {
    return weakness.name();
  }

  private String signUpLink() {
    return signUpLink(Optional.empty());
  }

  private String signUpLink(Optional<String> invitation) {
    RequestSignUp requestSignUp =
        new RequestSignUpService(
            world.members,
            world.links,
            world.signUpMails,
            world.signUp,
            world.identifiers,
            world.tokens,
            world.digests,
            world.journal,
            world.transactions,
            world.clock);
    assertThat(
            requestSignUp.execute(new RequestSignUp.Command(ADDRESS, Language.FRENCH, invitation)))
        .isEqualTo(new RequestSignUp.Outcome.Accepted());
    return world.tokens.latest();
  }

  private Optional<String> staffLink() {
    InviteFirstStaff inviteFirstStaff =
        new InviteFirstStaffService(
            world.staff,
            world.links,
            world.identifiers,
            world.tokens,
            world.digests,
            Duration.ofHours(24),
            world.journal,
            world.transactions,
            world.clock);
    return inviteFirstStaff
        .execute(new InviteFirstStaff.Command(Language.FRENCH))
        .match(invited -> Optional.of(invited.token()), staffed -> Optional.empty());
  }

  private void invite(String token, AssociationId association) {
    world.invitations.save(
        Invitation.issue(
            new InvitationId(new UUID(0, 8)),
            world.digests.ofToken(token),
            association,
            Set.of(AccessRight.VIEW_ACCOUNT),
            1,
            world.clock.instant().plus(Duration.ofDays(1))));
  }
}
