package planted.domain.code;

import java.time.Clock;
import java.time.Instant;
import planted.domain.member.MemberId;

public final class CodeChallenge {
  private final MemberId member;
  private final Instant expiresAt;

  private CodeChallenge(MemberId member, Instant expiresAt) {
    this.member = member;
    this.expiresAt = expiresAt;
  }

  public record Snapshot(MemberId member, Instant expiresAt) {}

  public static CodeChallenge restore(Snapshot snapshot) {
    return new CodeChallenge(snapshot.member(), snapshot.expiresAt());
  }

  public Snapshot snapshot() {
    return new Snapshot(member, expiresAt);
  }

  public boolean isOpenBy(Clock clock) {
    return Instant.now(clock).isBefore(expiresAt);
  }
}
