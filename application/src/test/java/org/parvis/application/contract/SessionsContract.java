package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Sessions;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionPolicy;
import org.parvis.domain.shared.Bytes;

/** What every store of sessions promises. */
public abstract class SessionsContract extends StoreContract {
  private static final SessionPolicy POLICY =
      new SessionPolicy(
          Duration.ofMinutes(30),
          Duration.ofHours(12),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30));

  protected abstract Sessions sessions();

  @Test
  void a_full_session_comes_back_as_it_was() {
    Session session = anySession(Any.memberId(), Any.digest());
    session.elevate(ProvedFactor.SMS_CODE, Any.digest(), Any.MOMENT.plusSeconds(10), POLICY);
    session.elevate(ProvedFactor.PASSCODE, Any.digest(), Any.MOMENT.plusSeconds(20), POLICY);
    session.end(Any.MOMENT.plusSeconds(30));
    save(session);

    assertThat(load(session.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(session.snapshot());
  }

  @Test
  void only_the_present_token_finds_a_session() {
    Bytes before = Any.digest();
    Bytes after = Any.digest();
    Session session = anySession(Any.memberId(), before);
    save(session);
    Session loaded = in(() -> sessions().ofTokenDigest(before)).orElseThrow();
    loaded.elevate(ProvedFactor.SMS_CODE, after, Any.MOMENT.plusSeconds(5), POLICY);
    save(loaded);

    assertThat(in(() -> sessions().ofTokenDigest(before))).isEmpty();
    assertThat(in(() -> sessions().ofTokenDigest(after)).map(Session::id)).contains(session.id());
    assertThat(in(() -> sessions().ofId(Any.sessionId()))).isEmpty();
  }

  @Test
  void who_saves_second_has_lost_the_race() {
    Session session = anySession(Any.memberId(), Any.digest());
    save(session);
    Session first = load(session.id());
    Session second = load(session.id());
    first.end(Any.MOMENT.plusSeconds(1));
    second.elevate(ProvedFactor.SMS_CODE, Any.digest(), Any.MOMENT.plusSeconds(1), POLICY);
    save(first);

    assertStale(() -> sessions().save(second));
  }

  @Test
  void all_open_sessions_of_a_member_end_together() {
    MemberId member = Any.memberId();
    Session open = anySession(member, Any.digest());
    Session another = anySession(member, Any.digest());
    Session ended = anySession(member, Any.digest());
    ended.end(Any.MOMENT.plusSeconds(1));
    Session stranger = anySession(Any.memberId(), Any.digest());
    save(open);
    save(another);
    save(ended);
    save(stranger);
    change(() -> sessions().endAllOf(member, Any.MOMENT.plusSeconds(9)));

    assertThat(load(open.id()).snapshot().endedAt()).isEqualTo(Any.MOMENT.plusSeconds(9));
    assertThat(load(another.id()).snapshot().endedAt()).isEqualTo(Any.MOMENT.plusSeconds(9));
    assertThat(load(ended.id()).snapshot().endedAt()).isEqualTo(Any.MOMENT.plusSeconds(1));
    assertThat(load(stranger.id()).snapshot().endedAt()).isNull();
  }

  @Test
  void all_open_sessions_of_a_member_but_one_end_together() {
    MemberId member = Any.memberId();
    Session kept = anySession(member, Any.digest());
    Session another = anySession(member, Any.digest());
    Session ended = anySession(member, Any.digest());
    ended.end(Any.MOMENT.plusSeconds(1));
    Session stranger = anySession(Any.memberId(), Any.digest());
    save(kept);
    save(another);
    save(ended);
    save(stranger);
    change(() -> sessions().endOthersOf(member, kept.id(), Any.MOMENT.plusSeconds(9)));

    assertThat(load(kept.id()).snapshot().endedAt()).isNull();
    assertThat(load(another.id()).snapshot().endedAt()).isEqualTo(Any.MOMENT.plusSeconds(9));
    assertThat(load(ended.id()).snapshot().endedAt()).isEqualTo(Any.MOMENT.plusSeconds(1));
    assertThat(load(stranger.id()).snapshot().endedAt()).isNull();
  }

  @Test
  void an_ended_session_is_not_revived_by_who_loaded_it_before() {
    Session session = anySession(Any.memberId(), Any.digest());
    save(session);
    Session loaded = load(session.id());
    change(() -> sessions().endAllOf(session.member(), Any.MOMENT.plusSeconds(9)));
    loaded.elevate(ProvedFactor.SMS_CODE, Any.digest(), Any.MOMENT.plusSeconds(10), POLICY);

    assertStale(() -> sessions().save(loaded));
  }

  private static Session anySession(MemberId member, Bytes digest) {
    return Session.begin(Any.sessionId(), member, digest, Any.MOMENT);
  }

  private void save(Session session) {
    change(() -> sessions().save(session));
  }

  private Session load(SessionId id) {
    return in(() -> sessions().ofId(id)).orElseThrow();
  }
}
