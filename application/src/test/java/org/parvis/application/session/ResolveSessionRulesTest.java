package org.parvis.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.access.StaffRole;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionToken;
import org.parvis.domain.shared.Bytes;

class ResolveSessionRulesTest {
  private static final SessionToken TOKEN = new SessionToken("t".repeat(43));
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final World world = new World();
  private final ResolveSession resolve =
      new ResolveSessionService(
          world.sessions,
          world.members,
          world.staff,
          world.digests,
          Policies.SESSIONS,
          world.transactions,
          world.clock);

  @BeforeEach
  void a_member_is_known() {
    world.with(MemberBuilder.onboarded());
  }

  @Test
  void a_token_opens_its_session() {
    SessionId session = world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));

    assertThat(view(true).session()).isEqualTo(session);
    assertThat(view(true).displayName()).isEqualTo("Camille Durand");
    assertThat(view(true).staff()).isFalse();
  }

  @Test
  void a_password_alone_never_opens_the_banking_area() {
    world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));

    assertThat(view(true).level()).isEqualTo(AssuranceLevel.PLATFORM);
  }

  @Test
  void a_request_among_many_is_no_worse_off_for_losing_the_race_to_note_the_activity() {
    SessionId session = world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));
    world.clock.advance(SECOND.multipliedBy(2));
    ResolveSession overtaken =
        new ResolveSessionService(
            new Overtaken(world.sessions),
            world.members,
            world.staff,
            world.digests,
            Policies.SESSIONS,
            world.transactions,
            world.clock);

    boolean open =
        overtaken
            .execute(new ResolveSession.Command(TOKEN, true))
            .match(
                found -> found.session().session().equals(session),
                expired -> false,
                unknown -> false);
    assertThat(open).isTrue();
  }

  /** Sessions that somebody else always changes first. */
  private record Overtaken(Sessions sessions) implements Sessions {
    @Override
    public Optional<Session> ofId(SessionId id) {
      return sessions.ofId(id);
    }

    @Override
    public Optional<Session> ofTokenDigest(Bytes tokenDigest) {
      return sessions.ofTokenDigest(tokenDigest);
    }

    @Override
    public void save(Session session) {
      throw new StaleAggregateException("somebody was faster");
    }

    @Override
    public void endAllOf(MemberId member, Instant now) {
      sessions.endAllOf(member, now);
    }

    @Override
    public void endOthersOf(MemberId member, SessionId kept, Instant now) {
      sessions.endOthersOf(member, kept, now);
    }
  }

  @Test
  void E2_a_token_that_somebody_else_chose_is_never_adopted() {
    assertThat(answer(true)).isEqualTo("unknown");
    world.sessionTokens.begin(MemberBuilder.CAMILLE, world.clock.instant());
    assertThat(answer(true)).isEqualTo("unknown");
  }

  @Test
  void a_member_without_name_is_shown_a_masked_address() {
    world.with(MemberBuilder.aMember().number(2).email("dominique@univ.example"));
    world.with(
        SessionBuilder.aSession()
            .of(MemberBuilder.aMember().number(2).build().id())
            .withToken(TOKEN.reveal()));

    assertThat(view(true).displayName()).isEqualTo("d…@univ.example");
  }

  @Test
  void staff_and_supervisors_are_known_as_such() {
    world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));
    world.appoint(MemberBuilder.CAMILLE);
    assertThat(view(true).staff()).isTrue();
    assertThat(view(true).supervisor()).isFalse();

    world.staff.add(
        new StaffAppointment(MemberBuilder.CAMILLE, StaffRole.SUPERVISOR, world.clock.instant()));
    assertThat(view(true).supervisor()).isTrue();
  }

  // security.md E4
  @Test
  void E4_the_platform_ends_after_thirty_minutes_without_activity() {
    world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));

    world.clock.advance(Duration.ofMinutes(30).minus(SECOND));
    assertThat(answer(false)).isEqualTo("open");
    world.clock.advance(SECOND);
    assertThat(answer(true)).isEqualTo("expired");
  }

  @Test
  void E4_activity_keeps_a_session_open_for_twelve_hours_at_most() {
    world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));

    for (int i = 0; i < 35; i++) {
      world.clock.advance(Duration.ofMinutes(20));
      assertThat(answer(true)).isEqualTo("open");
    }
    world.clock.advance(Duration.ofMinutes(20));
    assertThat(answer(true)).isEqualTo("expired");
  }

  @Test
  void E4_the_banking_level_falls_after_five_minutes_and_the_session_goes_on() {
    world.with(SessionBuilder.aBankingSession().withToken(TOKEN.reveal()));

    world.clock.advance(Duration.ofMinutes(5).minus(SECOND));
    assertThat(view(false).level()).isEqualTo(AssuranceLevel.BANKING);
    world.clock.advance(Duration.ofSeconds(2));
    assertThat(view(true).level()).isEqualTo(AssuranceLevel.PLATFORM);
    assertThat(view(true).level()).isEqualTo(AssuranceLevel.PLATFORM);
  }

  @Test
  void E4_a_poll_is_no_activity() {
    world.with(SessionBuilder.aBankingSession().withToken(TOKEN.reveal()));

    // A page that polls every second, to the limit.
    for (int i = 0; i < 299; i++) {
      world.clock.advance(SECOND);
      assertThat(view(false).level()).isEqualTo(AssuranceLevel.BANKING);
    }
    world.clock.advance(Duration.ofSeconds(2));
    assertThat(view(false).level()).isEqualTo(AssuranceLevel.PLATFORM);
  }

  @Test
  void E4_activity_keeps_the_banking_level_for_thirty_minutes_at_most() {
    world.with(SessionBuilder.aBankingSession().withToken(TOKEN.reveal()));

    for (int i = 0; i < 14; i++) {
      world.clock.advance(Duration.ofMinutes(2));
      assertThat(view(true).level()).isEqualTo(AssuranceLevel.BANKING);
    }
    world.clock.advance(Duration.ofMinutes(2));
    assertThat(view(true).level()).isEqualTo(AssuranceLevel.PLATFORM);
  }

  // security.md E2
  @Test
  void E2_the_token_before_an_elevation_is_dead() {
    SessionId id = world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));
    Session session = world.sessions.ofId(id).orElseThrow();
    SessionToken fresh =
        world.sessionTokens.elevate(session, ProvedFactor.SMS_CODE, world.clock.instant());

    assertThat(answer(true)).isEqualTo("unknown");
    assertThat(resolve.execute(new ResolveSession.Command(fresh, true)))
        .isInstanceOf(ResolveSession.Outcome.Open.class);
  }

  // security.md E5, E8: the server ends it, and the page does not claim that its time ran out.
  @Test
  void E5_a_session_that_was_signed_out_is_unknown_and_not_expired() {
    SessionId id = world.with(SessionBuilder.aSession().withToken(TOKEN.reveal()));
    SignOut signOut =
        new SignOutService(world.sessions, world.journal, world.transactions, world.clock);
    assertThat(signOut.execute(new SignOut.Command(id))).isNotNull();
    assertThat(signOut.execute(new SignOut.Command(id))).isNotNull();

    assertThat(answer(true)).isEqualTo("unknown");
    assertThat(world.journal.events()).containsExactly(JournalEvent.SIGNED_OUT);
  }

  private SessionView view(boolean activity) {
    return resolve
        .execute(new ResolveSession.Command(TOKEN, activity))
        .match(
            ResolveSession.Outcome.Open::session,
            expired -> {
              throw new AssertionError("expired");
            },
            unknown -> {
              throw new AssertionError("unknown");
            });
  }

  private String answer(boolean activity) {
    return resolve
        .execute(new ResolveSession.Command(TOKEN, activity))
        .match(open -> "open", expired -> "expired", unknown -> "unknown");
  }
}
