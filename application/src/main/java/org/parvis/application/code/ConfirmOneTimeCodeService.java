package org.parvis.application.code;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.code.ConfirmOneTimeCode.Outcome.Closed.Why;
import org.parvis.application.credential.PasscodeTries;
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

/** Compares a code and does in one transaction what a right one means. */
public final class ConfirmOneTimeCodeService implements ConfirmOneTimeCode {
  private final OpenSessions sessions;
  private final SessionTokens tokens;
  private final Members members;
  private final PasscodeTries passcodeTries;
  private final CodeTries codeTries;
  private final TypedNumbers typedNumbers;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ConfirmOneTimeCodeService(
      OpenSessions sessions,
      SessionTokens tokens,
      Members members,
      PasscodeTries passcodeTries,
      CodeTries codeTries,
      TypedNumbers typedNumbers,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.members = members;
    this.passcodeTries = passcodeTries;
    this.codeTries = codeTries;
    this.typedNumbers = typedNumbers;
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
          if (passcodeTries.isPasswordShut(session.member(), now)) {
            return passwordLocked(session.member(), now);
          }
          return codeTries
              .compare(session, command.purpose(), Optional.empty(), command.code(), now)
              .match(
                  right -> accept(right.challenge(), session, now),
                  wrong -> new Outcome.Wrong(wrong.checksLeft()),
                  closed -> new Outcome.Closed(told(closed.why())));
        });
  }

  private static Why told(CodeTries.Answer.Closed.Why why) {
    return switch (why) {
      case CODE_OVER, OTHER_SUBJECT -> Why.CODE_OVER;
      case TRIES_OVER -> Why.TRIES_OVER;
    };
  }

  private Outcome accept(CodeChallenge challenge, Session session, Instant now) {
    Member member = sessions.memberOf(session);
    Optional<Outcome> obstacle =
        switch (challenge.purpose()) {
          case PHONE -> confirmNumber(challenge, member, now);
          case BANKING -> reopenPasscode(challenge, member, now);
          case APPROVAL -> throw new IllegalStateException("an approval has a subject");
        };
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    codeTries.noteAccepted(challenge, now);
    return new Outcome.Confirmed(tokens.elevate(session, ProvedFactor.SMS_CODE, now));
  }

  // Whose number it is may be said only to somebody who holds the telephone.
  private Optional<Outcome> confirmNumber(CodeChallenge challenge, Member member, Instant now) {
    typedNumbers.proved(challenge.phone(), now);
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

  private Outcome closed(MemberId member, String reason, Instant now) {
    codeTries.noteRefused(member, reason, now);
    return new Outcome.Closed(Why.CODE_OVER);
  }

  private Outcome passwordLocked(MemberId member, Instant now) {
    codeTries.noteRefused(member, "PASSWORD_LOCKED", now);
    return new Outcome.Closed(Why.PASSWORD_LOCKED);
  }
}
