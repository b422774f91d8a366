package org.parvis.application.fake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.shared.Version;

/** Sessions for tests: one that proved the password at {@link MutableClock#START}. */
public final class SessionBuilder {

  private SessionId id = new SessionId(new UUID(0x5E, 1));
  private MemberId member = MemberBuilder.CAMILLE;
  private Bytes tokenDigest = FakeDigests.sha256("session 1");
  private Instant startedAt = MutableClock.START;
  private final Map<ProvedFactor, Instant> proofs = new EnumMap<>(ProvedFactor.class);

  private SessionBuilder() {}

  public static SessionBuilder aSession() {
    return new SessionBuilder();
  }

  /** A session that proved code and passcode too. */
  public static SessionBuilder aBankingSession() {
    return new SessionBuilder().proving(ProvedFactor.SMS_CODE).proving(ProvedFactor.PASSCODE);
  }

  /** Another session: other id, other token. */
  public SessionBuilder number(int number) {
    id = new SessionId(new UUID(0x5E, number));
    tokenDigest = FakeDigests.sha256("session " + number);
    return this;
  }

  public SessionBuilder of(MemberId whose) {
    member = whose;
    return this;
  }

  public SessionBuilder withToken(String token) {
    tokenDigest = FakeDigests.sha256(token);
    return this;
  }

  public SessionBuilder startedAt(Instant moment) {
    startedAt = moment;
    proofs.replaceAll((factor, before) -> moment);
    return this;
  }

  public SessionBuilder proving(ProvedFactor factor) {
    proofs.put(factor, startedAt);
    return this;
  }

  public Session build() {
    proofs.put(ProvedFactor.PASSWORD, startedAt);
    return Session.restore(
        new Session.Snapshot(
            id, member, tokenDigest, proofs, startedAt, startedAt, null, Version.NEW));
  }
}
