package org.parvis.application.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.OverloadedException;
import org.parvis.application.credential.ConfirmPasscode.Outcome.OutOfStep.Why;
import org.parvis.application.port.Journal;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;

/**
 * Takes a try, compares outside any transaction, then lets in or leaves the try spent. The last
 * wrong passcode ends every session of the member, so that the next try needs password and code
 * (security.md C2, C3). A right one whose digest is older than today's cost is hashed once more
 * (security.md A3); a crash before leaves it to the next success.
 */
public final class ConfirmPasscodeService implements ConfirmPasscode {
  private final OpenSessions open;
  private final Sessions sessions;
  private final SessionTokens tokens;
  private final PasscodeTries tries;
  private final SecretHashing hashing;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ConfirmPasscodeService(
      OpenSessions open,
      Sessions sessions,
      SessionTokens tokens,
      PasscodeTries tries,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.open = open;
    this.sessions = sessions;
    this.tokens = tokens;
    this.tries = tries;
    this.hashing = hashing;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Door door = transactions.inTransaction(() -> knock(command));
    if (door.closed().isPresent()) {
      return door.closed().get();
    }
    Known known = door.known().orElseThrow();
    boolean right = matches(command, known);
    Outcome outcome =
        transactions.inTransaction(() -> right ? admit(command, known.passcode()) : wrong(command));
    boolean confirmed = outcome.match(yes -> true, no -> false, out -> false, outOfStep -> false);
    return confirmed && hashing.isBelowCurrentCost(known.passcode())
        ? hashAnew(command, known, outcome)
        : outcome;
  }

  // An overload is nobody's wrong passcode: the try is given back.
  private boolean matches(Command command, Known known) {
    try {
      return hashing.matches(command.passcode(), known.passcode());
    } catch (OverloadedException overloaded) {
      throw transactions.inTransaction(
          () -> {
            tries.giveBack(known.member());
            refuse(known.member(), "OVERLOADED", clock.instant());
            return overloaded;
          });
    }
  }

  private Outcome hashAnew(Command command, Known known, Outcome outcome) {
    SecretDigest dearer = hashing.hash(command.passcode());
    return transactions.inTransaction(
        () -> {
          tries.renew(known.member(), known.passcode(), dearer);
          return outcome;
        });
  }

  private Door knock(Command command) {
    Instant now = clock.instant();
    Session session = open.require(command.session(), now);
    MemberId member = session.member();
    if (tries.isPasswordShut(member, now)) {
      return Door.closed(passwordLocked(member, now));
    }
    if (!tries.lock(member).passcodeIsSet()
        || !open.hasProved(session, ProvedFactor.SMS_CODE, now)) {
      refuse(member, "OUT_OF_STEP", now);
      return Door.closed(new Outcome.OutOfStep(Why.STEP));
    }
    return tries
        .take(member)
        .map(passcode -> Door.open(new Known(member, passcode)))
        .orElseGet(
            () -> {
              refuse(member, "BLOCKED", now);
              sessions.endAllOf(member, now);
              return Door.closed(new Outcome.SignedOut());
            });
  }

  private Outcome admit(Command command, SecretDigest compared) {
    Instant now = clock.instant();
    Session session = open.require(command.session(), now);
    if (tries.isPasswordShut(session.member(), now)) {
      return passwordLocked(session.member(), now);
    }
    if (!open.hasProved(session, ProvedFactor.SMS_CODE, now)
        || !tries.succeed(session.member(), compared)) {
      refuse(session.member(), "OUT_OF_STEP", now);
      return new Outcome.OutOfStep(Why.STEP);
    }
    journal.append(JournalEntry.by(session.member(), JournalEvent.PASSCODE_ACCEPTED, now));
    return new Outcome.Confirmed(tokens.elevate(session, ProvedFactor.PASSCODE, now));
  }

  private Outcome wrong(Command command) {
    Instant now = clock.instant();
    MemberId member = open.require(command.session(), now).member();
    int left = tries.left(member);
    journal.append(
        JournalEntry.by(member, JournalEvent.PASSCODE_WRONG, now)
            .with("triesLeft", Integer.toString(left)));
    if (left > 0) {
      return new Outcome.Wrong(left);
    }
    sessions.endAllOf(member, now);
    return new Outcome.SignedOut();
  }

  private Outcome passwordLocked(MemberId member, Instant now) {
    refuse(member, "PASSWORD_LOCKED", now);
    return new Outcome.OutOfStep(Why.PASSWORD_LOCKED);
  }

  private void refuse(MemberId member, String reason, Instant now) {
    journal.append(
        JournalEntry.by(member, JournalEvent.PASSCODE_REFUSED, now).with("reason", reason));
  }

  /** Whose passcode it is, and the digest to compare with. */
  private record Known(MemberId member, SecretDigest passcode) {}

  /** Either what to compare with, or why nothing is compared. */
  private record Door(Optional<Known> known, Optional<Outcome> closed) {
    static Door open(Known known) {
      return new Door(Optional.of(known), Optional.empty());
    }

    static Door closed(Outcome why) {
      return new Door(Optional.empty(), Optional.of(why));
    }
  }
}
