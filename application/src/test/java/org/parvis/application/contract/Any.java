package org.parvis.application.contract;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;

/**
 * Values that do not matter to a contract, and differ each time: contracts run one after the other
 * on the same database.
 */
public final class Any {
  /** A moment as fine as the stores keep it. */
  public static final Instant MOMENT = Instant.parse("2026-03-01T10:15:30.123456Z");

  private static final AtomicLong NUMBERS =
      new AtomicLong(ThreadLocalRandom.current().nextLong(10_000_000L));

  private Any() {}

  public static UUID id() {
    return UUID.randomUUID();
  }

  public static MemberId memberId() {
    return new MemberId(id());
  }

  public static SessionId sessionId() {
    return new SessionId(id());
  }

  public static AttemptId attemptId() {
    return new AttemptId(id());
  }

  public static AssociationId associationId() {
    return new AssociationId(id());
  }

  public static EmailAddress email() {
    return new EmailAddress("m." + id() + "@example.org");
  }

  public static PhoneNumber phone() {
    return new PhoneNumber("+336" + String.format("%08d", NUMBERS.incrementAndGet()));
  }

  public static Bytes digest() {
    byte[] content = new byte[32];
    ThreadLocalRandom.current().nextBytes(content);
    return Bytes.of(content);
  }

  public static Member member() {
    return Member.register(memberId(), email(), Language.FRENCH, MOMENT);
  }
}
