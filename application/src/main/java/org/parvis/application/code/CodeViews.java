package org.parvis.application.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Outbox;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.SendDecision;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;

/**
 * What may be sent to a number, how often a member may still guess, and what a page shows of both.
 * Called inside a transaction.
 */
public final class CodeViews {
  private final CodeChallenges challenges;
  private final Outbox outbox;
  private final CodePolicy policy;

  public CodeViews(CodeChallenges challenges, Outbox outbox, CodePolicy policy) {
    this.challenges = challenges;
    this.outbox = outbox;
    this.policy = policy;
  }

  SendDecision mayWriteTo(PhoneNumber phone, Instant now) {
    List<Instant> sends = challenges.sendsSince(phone, now.minus(policy.window()));
    return policy.decide(sends, now);
  }

  /** How many wrong codes a member may still type today, whatever the number of codes. */
  int checksLeft(MemberId member, Instant now) {
    return policy.checksLeft(wrongChecks(member, now));
  }

  /** From when on a member may try again who typed too many wrong codes. */
  Optional<Instant> noCheckBefore(MemberId member, Instant now) {
    return policy.noCheckBefore(wrongChecks(member, now));
  }

  /** Counts a message among all of the day; the next day's begin when there is none left. */
  Optional<Instant> noSendBefore(Instant now) {
    return policy.perDayInAll() > 0 && challenges.countSend(policy.dayOf(now), policy.perDayInAll())
        ? Optional.empty()
        : Optional.of(policy.dayAfter(now));
  }

  private List<Instant> wrongChecks(MemberId member, Instant now) {
    return challenges.wrongChecksSince(member, now.minus(policy.window()));
  }

  CodeView of(CodeChallenge challenge, Instant now) {
    return new CodeView(
        challenge.id(),
        challenge.phone(),
        challenge.expiresAt(),
        mayWriteTo(challenge.phone(), now).match(allowed -> now, SendDecision.Wait::until),
        Math.min(challenge.checksLeft(), checksLeft(challenge.member(), now)),
        CodeDelivery.of(challenge.message().flatMap(outbox::trail), now));
  }
}
