package org.parvis.application.code;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.code.CodeTries.Answer.Closed.Why;
import org.parvis.application.credential.PasscodeTries;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Journal;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodeCheck;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.Session;
import org.parvis.domain.shared.Bytes;

/**
 * Compares codes under the member's lock, which also keeps the count of the member's wrong codes
 * whatever the number of codes and sessions (security.md B5): of fifty right codes side by side one
 * is accepted (security.md B3). Called inside a transaction, the one that does what a right code
 * means.
 */
public final class CodeTries {
  private final PasscodeTries passcodeTries;
  private final CodeChallenges challenges;
  private final CodeViews views;
  private final CodeCourier courier;
  private final Digests digests;
  private final Journal journal;

  public CodeTries(
      PasscodeTries passcodeTries,
      CodeChallenges challenges,
      CodeViews views,
      CodeCourier courier,
      Digests digests,
      Journal journal) {
    this.passcodeTries = passcodeTries;
    this.challenges = challenges;
    this.views = views;
    this.courier = courier;
    this.digests = digests;
    this.journal = journal;
  }

  /** What came of it; every answer but the right code has left its line in the journal. */
  public sealed interface Answer {
    <T> T match(Function<Right, T> right, Function<Wrong, T> wrong, Function<Closed, T> closed);

    /** Used up by this. */
    record Right(CodeChallenge challenge) implements Answer {

      @Override
      public <T> T match(
          Function<Right, T> right, Function<Wrong, T> wrong, Function<Closed, T> closed) {
        return right.apply(this);
      }
    }

    record Wrong(int checksLeft) implements Answer {

      @Override
      public <T> T match(
          Function<Right, T> right, Function<Wrong, T> wrong, Function<Closed, T> closed) {
        return wrong.apply(this);
      }
    }

    /** Nothing was compared. */
    record Closed(Why why) implements Answer {
      /** Why not. */
      public enum Why {
        /** Expired, exhausted, used, or never sent. */
        CODE_OVER,
        /** Too many wrong codes in a day, whatever the number of codes. */
        TRIES_OVER,
        /** The code was sent for something else, or for this as it was before a change. */
        OTHER_SUBJECT
      }

      @Override
      public <T> T match(
          Function<Right, T> right, Function<Wrong, T> wrong, Function<Closed, T> closed) {
        return closed.apply(this);
      }
    }
  }

  /**
   * Compares a code with the latest one of this session and purpose.
   *
   * @param subject what is agreed to as it is now; empty where the purpose has no subject
   */
  public Answer compare(
      Session session,
      CodePurpose purpose,
      Optional<Bytes> subject,
      OneTimeCode code,
      Instant now) {
    passcodeTries.hold(session.member());
    if (views.checksLeft(session.member(), now) == 0) {
      return triesOver(session.member(), now);
    }
    return challenges
        .latest(session.id(), purpose)
        .map(challenge -> check(challenge, session, subject, code, now))
        .orElseGet(() -> closed(session.member(), "NEVER_SENT", now));
  }

  /** The line of a right code whose meaning is done. */
  public void noteAccepted(CodeChallenge challenge, Instant now) {
    journal.append(
        JournalEntry.by(challenge.member(), JournalEvent.CODE_ACCEPTED, now)
            .with("purpose", challenge.purpose().name())
            .with("challenge", challenge.id().value().toString()));
  }

  void noteRefused(MemberId member, String reason, Instant now) {
    journal.append(JournalEntry.by(member, JournalEvent.CODE_REFUSED, now).with("reason", reason));
  }

  private Answer check(
      CodeChallenge challenge,
      Session session,
      Optional<Bytes> subject,
      OneTimeCode code,
      Instant now) {
    return challenge
        .check(digests.ofCode(challenge.id(), code), session.id(), subject, now)
        .match(
            accepted -> {
              close(challenge, now);
              return new Answer.Right(challenge);
            },
            wrong -> wrong(challenge, wrong.checksLeft(), now),
            closed -> closed(challenge.member(), closed.reason(), now));
  }

  private Answer wrong(CodeChallenge challenge, int checksLeft, Instant now) {
    MemberId member = challenge.member();
    challenges.recordWrongCheck(member, now);
    int leftToday = views.checksLeft(member, now);
    if (leftToday == 0) {
      challenge.supersede();
      close(challenge, now);
      return triesOver(member, now);
    }
    if (checksLeft == 0) {
      close(challenge, now);
      return closed(member, "WRONG_AND_EXHAUSTED", now);
    }
    challenges.save(challenge);
    noteRefused(member, "WRONG", now);
    return new Answer.Wrong(Math.min(checksLeft, leftToday));
  }

  private void close(CodeChallenge challenge, Instant now) {
    challenges.save(challenge);
    courier.withdraw(challenge, now);
  }

  private Answer closed(MemberId member, CodeCheck.Closed.Reason reason, Instant now) {
    noteRefused(member, reason.name(), now);
    return new Answer.Closed(
        reason == CodeCheck.Closed.Reason.OTHER_SUBJECT ? Why.OTHER_SUBJECT : Why.CODE_OVER);
  }

  private Answer closed(MemberId member, String reason, Instant now) {
    noteRefused(member, reason, now);
    return new Answer.Closed(Why.CODE_OVER);
  }

  private Answer triesOver(MemberId member, Instant now) {
    noteRefused(member, "TRIES_OVER", now);
    return new Answer.Closed(Why.TRIES_OVER);
  }
}
