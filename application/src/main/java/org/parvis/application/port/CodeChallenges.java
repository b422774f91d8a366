package org.parvis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;

/** Codes on their way, when messages left for a number, and who typed wrong ones. */
public interface CodeChallenges {
  /** The challenge issued last for this session and purpose, open or not. */
  Optional<CodeChallenge> latest(SessionId session, CodePurpose purpose);

  /** The challenges of this member that a right code would still answer, in any session. */
  List<CodeChallenge> openOf(MemberId member, Instant now);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(CodeChallenge challenge);

  /** Erases the sealed codes of all challenges whose end is reached (security.md B6). */
  void eraseExpired(Instant now);

  /** Remembers that a message leaves for a number. */
  void recordSend(PhoneNumber phone, Instant at);

  /** When messages left for a number after a moment, in any order. */
  List<Instant> sendsSince(PhoneNumber phone, Instant since);

  /**
   * Counts a message among those to all numbers of one day. Whoever counts at the same moment waits
   * until this transaction ends.
   *
   * @param day when the day began
   * @return false when so many were counted before; then this one is not counted
   */
  boolean countSend(Instant day, int most);

  /**
   * Remembers that a member typed a wrong code.
   *
   * @throws StaleAggregateException when somebody else did so for this member meanwhile
   */
  void recordWrongCheck(MemberId member, Instant at);

  /** When a member typed wrong codes after a moment, in any order. */
  List<Instant> wrongChecksSince(MemberId member, Instant since);
}
