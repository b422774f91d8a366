package org.parvis.domain.verification;

import java.time.Instant;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;

/**
 * What an attempt leaves behind by which another one is recognised.
 *
 * @param digest 32 bytes; equal where the thing is equal
 * @param at when the attempt showed it
 */
public record Mark(MarkKind kind, Bytes digest, MemberId member, AttemptId attempt, Instant at) {

  /** Whether another attempt showed the same. */
  public boolean isLike(Mark other) {
    return kind == other.kind && digest.equals(other.digest) && !attempt.equals(other.attempt);
  }
}
