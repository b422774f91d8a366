package org.parvis.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.domain.access.AccessDecision.Permitted;
import org.parvis.domain.access.AccessDecision.Refused;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.access.InvitationId;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.access.MandateId;
import org.parvis.domain.access.Missing;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.session.SessionId;

class AccessRulesTest {
  private static final Association CHOIR =
      new Association(new AssociationId(new UUID(0xA5, 1)), "La Chorale");
  private static final Association FRIENDS =
      new Association(new AssociationId(new UUID(0xA5, 2)), "Les Amis");
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final World world = new World();
  private int sessions;

  @BeforeEach
  void two_associations() {
    world.associations.add(FRIENDS);
    world.associations.add(CHOIR);
  }

  @Nested
  class Of_decisions {
    private final DecideAccess decide =
        new DecideAccessService(world.accessDesk, world.transactions);

    @Test
    void every_right_is_decided() {
      verified();
      mandate(1, FRIENDS, EnumSet.allOf(AccessRight.class));

      assertThat(rights(banking(), FRIENDS))
          .extracting(RightView::right)
          .containsExactly(AccessRight.values());
      assertThat(permitted(banking(), FRIENDS)).containsExactly(AccessRight.values());
    }

    // security.md F1: rights come only from mandates
    @Test
    void without_a_mandate_nothing_is_permitted() {
      verified();
      mandate(1, FRIENDS, EnumSet.allOf(AccessRight.class));

      assertThat(permitted(banking(), CHOIR)).isEmpty();
    }

    @Test
    void a_right_that_was_not_granted_is_refused_and_named() {
      verified();
      mandate(1, CHOIR, Set.of(AccessRight.VIEW_ACCOUNT));

      assertThat(permitted(banking(), CHOIR)).containsExactly(AccessRight.VIEW_ACCOUNT);
      assertThat(missing(banking(), CHOIR, AccessRight.COLLECT_FUNDS))
          .containsExactly(Missing.RIGHT);
    }

    @Test
    void before_the_verification_there_is_a_restricted_view_and_nothing_else() {
      world.with(MemberBuilder.onboarded());
      mandate(1, FRIENDS, EnumSet.allOf(AccessRight.class));

      assertThat(permitted(banking(), FRIENDS)).containsExactly(AccessRight.VIEW_ACCOUNT);
      assertThat(rights(banking(), FRIENDS).get(0).decision())
          .isEqualTo(new Permitted(Permitted.Extent.RESTRICTED));
      assertThat(missing(banking(), FRIENDS, AccessRight.COLLECT_FUNDS))
          .containsExactly(Missing.VERIFIED_IDENTITY);
    }

    @Test
    void a_password_alone_permits_nothing() {
      verified();
      mandate(1, FRIENDS, EnumSet.allOf(AccessRight.class));

      assertThat(permitted(world.with(SessionBuilder.aSession()), FRIENDS)).isEmpty();
    }

    private List<AccessRight> permitted(SessionId session, Association association) {
      return rights(session, association).stream()
          .filter(view -> view.decision() instanceof Permitted)
          .map(RightView::right)
          .toList();
    }

    private Set<Missing> missing(SessionId session, Association association, AccessRight right) {
      return rights(session, association).stream()
          .filter(view -> view.right() == right)
          .findFirst()
          .orElseThrow()
          .decision()
          .match(permitted -> Set.of(), Refused::missing);
    }

    private List<RightView> rights(SessionId session, Association association) {
      return decide
          .execute(new DecideAccess.Command(session, association.id()))
          .match(DecideAccess.Outcome.Decided::rights);
    }
  }

  @Nested
  class Of_invitations {
    private final AcceptInvitation accept =
        new AcceptInvitationService(
            world.accessDesk,
            world.invitationDesk,
            world.associations,
            world.digests,
            world.journal,
            world.transactions);

    @Test
    void an_accepted_invitation_is_a_mandate_with_its_rights() {
      verified();
      invite("a", CHOIR, Set.of(AccessRight.VIEW_ACCOUNT), 1);

      assertThat(accept("a")).isEqualTo(new AcceptInvitation.Outcome.Accepted(CHOIR));
      assertThat(world.mandates.inForceOf(MemberBuilder.CAMILLE).get(0).rights())
          .containsExactly(AccessRight.VIEW_ACCOUNT);
      assertThat(world.journal.events()).containsExactly(JournalEvent.INVITATION_ACCEPTED);
    }

    @Test
    void accepting_twice_grants_once_and_uses_once() {
      verified();
      invite("a", CHOIR, Set.of(AccessRight.VIEW_ACCOUNT), 2);
      assertThat(accept("a")).isEqualTo(accept("a"));

      assertThat(world.mandates.inForceOf(MemberBuilder.CAMILLE)).hasSize(1);
      assertThat(
              world.invitations.ofTokenDigest(world.digests.ofToken("a")).orElseThrow().snapshot())
          .extracting(Invitation.Snapshot::usesLeft)
          .isEqualTo(1);
    }

    @Test
    void an_invitation_that_is_used_up_expired_or_unknown_grants_nothing() {
      verified();
      invite("used up", CHOIR, Set.of(AccessRight.VIEW_ACCOUNT), 0);
      assertThat(accept("used up")).isEqualTo(new AcceptInvitation.Outcome.NotUsable());
      assertThat(accept("unknown")).isEqualTo(new AcceptInvitation.Outcome.NotUsable());

      assertThat(world.mandates.inForceOf(MemberBuilder.CAMILLE)).isEmpty();
      assertThat(world.journal.events())
          .containsExactly(JournalEvent.INVITATION_REFUSED, JournalEvent.INVITATION_REFUSED);
    }

    @Test
    void looking_at_an_invitation_uses_nothing_up() {
      invite("a", FRIENDS, EnumSet.allOf(AccessRight.class), 1);
      ReadInvitation read =
          new ReadInvitationService(
              world.invitations,
              world.associations,
              world.digests,
              world.journal,
              world.transactions,
              world.clock);

      for (int i = 0; i < 2; i++) {
        assertThat(read.execute(new ReadInvitation.Command("a")))
            .isEqualTo(
                new ReadInvitation.Outcome.Usable(FRIENDS, EnumSet.allOf(AccessRight.class)));
      }
      assertThat(world.journal.entries()).isEmpty();
      assertThat(read.execute(new ReadInvitation.Command("b")))
          .isEqualTo(new ReadInvitation.Outcome.NotUsable());
      assertThat(world.journal.events()).containsExactly(JournalEvent.INVITATION_REFUSED);
    }

    @Test
    void a_session_that_is_over_accepts_nothing() {
      verified();
      invite("a", CHOIR, Set.of(AccessRight.VIEW_ACCOUNT), 1);
      SessionId session = banking();
      world.sessions.endAllOf(MemberBuilder.CAMILLE, world.clock.instant());

      assertThat(accept.execute(new AcceptInvitation.Command(session, "a")))
          .isEqualTo(new AcceptInvitation.Outcome.NotUsable());
      assertThat(world.mandates.inForceOf(MemberBuilder.CAMILLE)).isEmpty();
      assertThat(world.journal.events()).containsExactly(JournalEvent.INVITATION_REFUSED);
    }

    private AcceptInvitation.Outcome accept(String token) {
      return accept.execute(new AcceptInvitation.Command(banking(), token));
    }

    private void invite(String token, Association to, Set<AccessRight> rights, int uses) {
      world.invitations.save(
          Invitation.issue(
              new InvitationId(world.identifiers.next()),
              world.digests.ofToken(token),
              to.id(),
              rights,
              uses,
              world.clock.instant().plus(Duration.ofDays(1))));
    }
  }

  @Nested
  class Of_the_api {
    private final IssueAccessToken issue =
        new IssueAccessTokenService(
            world.accessDesk,
            world.accessTokens,
            world.journal,
            world.transactions,
            world.clock,
            LIFE);
    private final ReadMyAccess read =
        new ReadMyAccessService(
            world.accessDesk,
            world.members,
            world.mandates,
            world.associations,
            world.journal,
            world.transactions);

    @Test
    void a_token_names_member_and_session_and_lives_shortly() {
      verified();
      SessionId session = banking();

      assertThat(issue.execute(new IssueAccessToken.Command(session)))
          .isInstanceOf(IssueAccessToken.Outcome.Issued.class);
      assertThat(world.accessTokens.signed())
          .singleElement()
          .satisfies(
              claims -> {
                assertThat(claims.member()).isEqualTo(MemberBuilder.CAMILLE);
                assertThat(claims.session()).isEqualTo(session);
                assertThat(claims.expiresAt()).isEqualTo(MutableClock.START.plus(LIFE));
              });
      assertThat(world.journal.events()).containsExactly(JournalEvent.API_TOKEN_ISSUED);
    }

    @Test
    void a_session_that_is_over_gets_no_token() {
      verified();
      SessionId session = banking();
      world.clock.advance(Duration.ofMinutes(30));

      assertThat(issue.execute(new IssueAccessToken.Command(session)))
          .isEqualTo(new IssueAccessToken.Outcome.SessionOver());
      assertThat(world.journal.events()).containsExactly(JournalEvent.API_TOKEN_REFUSED);
    }

    @Test
    void the_answer_names_every_association_with_every_right() {
      verified();
      mandate(1, FRIENDS, EnumSet.allOf(AccessRight.class));
      mandate(2, CHOIR, Set.of(AccessRight.VIEW_ACCOUNT));

      List<AssociationAccess> all = associations(banking());
      assertThat(all)
          .extracting(AssociationAccess::association)
          .containsExactlyInAnyOrder(CHOIR, FRIENDS);
      assertThat(all).allSatisfy(one -> assertThat(one.rights()).hasSameSizeAs(everyRight()));
    }

    // security.md E7: a token lives on, the session's level decides
    @Test
    void the_level_that_the_session_has_now_decides() {
      verified();
      mandate(1, FRIENDS, EnumSet.allOf(AccessRight.class));
      SessionId session = banking();
      world.clock.advance(Duration.ofMinutes(5));

      assertThat(associations(session).get(0).rights())
          .allSatisfy(view -> assertThat(view.decision()).isInstanceOf(Refused.class));
    }

    // security.md E5
    @Test
    void E5_a_token_is_worthless_once_its_session_was_signed_out() {
      verified();
      SessionId session = banking();
      world.sessions.endAllOf(MemberBuilder.CAMILLE, world.clock.instant());

      assertThat(read.execute(new ReadMyAccess.Command(session, MemberBuilder.CAMILLE)))
          .isEqualTo(new ReadMyAccess.Outcome.SessionOver());
      assertThat(world.journal.events()).containsExactly(JournalEvent.ACCESS_REFUSED);
    }

    // Tamper: the member's id and the session's member do not agree.
    @Test
    void a_token_of_another_member_reads_nothing() {
      verified();

      assertThat(
              read.execute(
                  new ReadMyAccess.Command(
                      banking(), MemberBuilder.aMember().number(2).build().id())))
          .isEqualTo(new ReadMyAccess.Outcome.SessionOver());
      assertThat(world.journal.events()).containsExactly(JournalEvent.ACCESS_REFUSED);
    }

    @Test
    void the_public_keys_are_published() {
      PublishSigningKeys publish =
          new PublishSigningKeysService(world.accessTokens, world.transactions);

      assertThat(publish.execute(new PublishSigningKeys.Command()))
          .isEqualTo(new PublishSigningKeys.Outcome.Published("{\"keys\":[]}"));
    }

    private List<AssociationAccess> associations(SessionId session) {
      return read.execute(new ReadMyAccess.Command(session, MemberBuilder.CAMILLE))
          .match(ReadMyAccess.Outcome.Read::associations, over -> List.of());
    }

    private List<AccessRight> everyRight() {
      return Arrays.asList(AccessRight.values());
    }
  }

  private void verified() {
    world.with(MemberBuilder.onboarded().identity(IdentityStatus.VERIFIED));
  }

  private void mandate(int number, Association association, Set<AccessRight> rights) {
    world.mandates.save(
        Mandate.grant(
            new MandateId(new UUID(0x3A, number)),
            MemberBuilder.CAMILLE,
            association.id(),
            rights,
            world.clock.instant()));
  }

  /** Another session of the banking level each time. */
  private SessionId banking() {
    sessions++;
    return world.with(SessionBuilder.aBankingSession().number(sessions));
  }
}
