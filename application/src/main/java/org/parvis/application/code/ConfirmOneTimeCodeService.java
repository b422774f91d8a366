package org.parvis.application.code;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.code.ConfirmOneTimeCode.Outcome.Closed.Why;
import org.parvis.application.credential.PasscodeTries;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;

/**
 * Checks a code under the member's lock, which also keeps the count of the member's wrong codes
 * whatever the number of codes and sessions (security.md B5), and does in one transaction what a
 * right one means: of fifty right codes side by side one is accepted (security.md B3).
 */
public final class ConfirmOneTimeCodeService implements ConfirmOneTimeCode {
  private final OpenSessions sessions;
  private final SessionTokens tokens;
  private final Members members;
  private final PasscodeTries passcodeTries;
  private final CodeChallenges challenges;
  private final CodeViews views;
  private final CodeCourier courier;
  private final Digests digests;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ConfirmOneTimeCodeService(
      OpenSessions sessions,
      SessionTokens tokens,
      Members members,
      PasscodeTries passcodeTries,
      CodeChallenges challenges,
      CodeViews views,
      CodeCourier courier,
      Digests digests,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.members = members;
    this.passcodeTries = passcodeTries;
    this.challenges = challenges;
    this.views = views;
    this.courier = courier;
    this.digests = digests;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Session session = sessions.require(command.session(), now);
          passcodeTries.hold(session.member());
          if (views.checksLeft(session.member(), now) == 0) {
            return triesOver(session.member(), now);
          }
          return challenges
              .latest(command.session(), command.purpose())
              .map(challenge -> check(command, challenge, session, now))
              .orElseGet(() -> closed(session.member(), "NEVER_SENT", now));
        });
  }

  private Outcome check(Command command, CodeChallenge challenge, Session session, Instant now) {
    return challenge
        .check(digests.ofCode(challenge.id(), command.code()), command.session(), now)
        .match(
            accepted -> {
              close(challenge, now);
              return accept(challenge, session, now);
            },
            wrong -> wrong(challenge, wrong.checksLeft(), session.member(), now),
            closed -> closed(session.member(), closed.reason().name(), now));
  }

  private Outcome wrong(CodeChallenge challenge, int checksLeft, MemberId member, Instant now) {
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
    refuse(member, "WRONG", now);
    return new Outcome.Wrong(Math.min(checksLeft, leftToday));
  }

  private Outcome accept(CodeChallenge challenge, Session session, Instant now) {
    Member member = sessions.memberOf(session);
    Optional<Outcome> obstacle =
        switch (challenge.purpose()) {
          case PHONE -> confirmNumber(challenge, member, now);
          case BANKING -> reopenPasscode(challenge, member, now);
        };
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    journal.append(
        JournalEntry.by(member.id(), JournalEvent.CODE_ACCEPTED, now)
            .with("purpose", challenge.purpose().name())
            .with("challenge", challenge.id().value().toString()));
    return new Outcome.Confirmed(tokens.elevate(session, ProvedFactor.SMS_CODE, now));
  }

  // Whose number it is may be said only to somebody who holds the telephone.
  private Optional<Outcome> confirmNumber(CodeChallenge challenge, Member member, Instant now) {
    if (members.ofPhone(challenge.phone()).filter(other -> isAnother(other, member)).isPresent()) {
      journal.append(JournalEntry.by(member.id(), JournalEvent.PHONE_TAKEN, now));
      return Optional.of(new Outcome.PhoneTaken());
    }
    if (member.phone().filter(phone -> !phone.equals(challenge.phone())).isPresent()) {
      return Optional.of(closed(member.id(), "OTHER_NUMBER_CONFIRMED", now));
    }
    if (member.phone().isEmpty()) {
      member.confirmPhone(challenge.phone());
      members.save(member);
      journal.append(JournalEntry.by(member.id(), JournalEvent.PHONE_CONFIRMED, now));
    }
    return Optional.empty();
  }

  // The last wrong passcode ended every session: this one began with the password since, and with
  // the code both were given anew (security.md C3).
  private Optional<Outcome> reopenPasscode(CodeChallenge challenge, Member member, Instant now) {
    if (!member.phone().equals(Optional.of(challenge.phone()))) {
      return Optional.of(closed(member.id(), "NUMBER_CHANGED", now));
    }
    passcodeTries.reopenIfBlocked(member.id());
    return Optional.empty();
  }

  private static boolean isAnother(Member other, Member member) {
    return !other.id().equals(member.id());
  }

  private void close(CodeChallenge challenge, Instant now) {
    challenges.save(challenge);
    courier.withdraw(challenge, now);
  }

  private Outcome closed(MemberId member, String reason, Instant now) {
    refuse(member, reason, now);
    return new Outcome.Closed(Why.CODE_OVER);
  }

  private Outcome triesOver(MemberId member, Instant now) {
    refuse(member, "TRIES_OVER", now);
    return new Outcome.Closed(Why.TRIES_OVER);
  }

  private void refuse(MemberId member, String reason, Instant now) {
    journal.append(JournalEntry.by(member, JournalEvent.CODE_REFUSED, now).with("reason", reason));
  }
}
