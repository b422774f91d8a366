package org.parvis.application.code;

import java.time.Instant;
import java.util.List;
import org.parvis.application.port.CodeChallenges;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.SendDecision;
import org.parvis.domain.member.PhoneNumber;

/** What may be sent to a number, and what a page shows of it. Called inside a transaction. */
public final class CodeViews {
  private final CodeChallenges challenges;
  private final CodePolicy policy;

  public CodeViews(CodeChallenges challenges, CodePolicy policy) {
    this.challenges = challenges;
    this.policy = policy;
  }

  SendDecision mayWriteTo(PhoneNumber phone, Instant now) {
    List<Instant> sends = challenges.sendsSince(phone, now.minus(policy.window()));
    return policy.decide(sends, now);
  }

  CodeView of(CodeChallenge challenge, Instant now) {
    return new CodeView(
        challenge.id(),
        challenge.phone(),
        challenge.expiresAt(),
        mayWriteTo(challenge.phone(), now).match(allowed -> now, SendDecision.Wait::until),
        challenge.checksLeft());
  }
}
