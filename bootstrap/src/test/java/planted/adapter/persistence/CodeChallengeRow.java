package planted.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import planted.domain.code.CodeChallenge;
import planted.domain.member.MemberId;

@Entity
class CodeChallengeRow {
  @Id private UUID member;
  private Instant expiresAt;

  CodeChallenge.Snapshot snapshot() {
    return new CodeChallenge.Snapshot(new MemberId(member), expiresAt);
  }
}
