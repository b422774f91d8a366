package org.parvis.application.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Journal;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;

/**
 * Reserves a try, hashes outside any transaction, then lets in or leaves the try spent. Every
 * refusal costs one hash, one line in the journal and two transactions, so that addresses nobody
 * has, wrong passwords and locked doors look and last the same (security.md A7). A success whose
 * digest is older than today's cost hashes once more and keeps that (security.md A3); a crash
 * before leaves it to the next success, and of two who sign in side by side at that moment the
 * second may have to type again, as the digest it compared is another one by then.
 */
public final class SignInWithPasswordService implements SignInWithPassword {
  private final PasswordTries tries;
  private final SecretHashing hashing;
  private final SessionTokens sessions;
  private final StaffAppointments staff;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public SignInWithPasswordService(
      PasswordTries tries,
      SecretHashing hashing,
      SessionTokens sessions,
      StaffAppointments staff,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.tries = tries;
    this.hashing = hashing;
    this.sessions = sessions;
    this.staff = staff;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    PasswordTries.Door door =
        transactions.inTransaction(() -> tries.knock(command.address(), clock.instant()));
    if (door.reserved().isEmpty()) {
      hashing.pretend(command.password());
      String reason = door.member().isPresent() ? "LOCKED" : "UNKNOWN_ADDRESS";
      return transactions.inTransaction(() -> deny(door.member(), reason));
    }
    PasswordTries.Try taken = door.reserved().get();
    boolean right = hashing.matches(command.password(), taken.password());
    Outcome outcome =
        transactions.inTransaction(
            () -> right ? admit(taken) : deny(door.member(), "WRONG_PASSWORD"));
    boolean signedIn = outcome.match(in -> true, denied -> false);
    return signedIn && hashing.isBelowCurrentCost(taken.password())
        ? hashAnew(command, taken, outcome)
        : outcome;
  }

  private Outcome hashAnew(Command command, PasswordTries.Try taken, Outcome outcome) {
    SecretDigest dearer = hashing.hash(command.password());
    return transactions.inTransaction(
        () -> {
          tries.renew(taken, dearer);
          return outcome;
        });
  }

  private Outcome admit(PasswordTries.Try taken) {
    Instant now = clock.instant();
    MemberId member = taken.member();
    if (!tries.succeed(taken, now)) {
      return deny(Optional.of(member), "LOCKED");
    }
    journal.append(JournalEntry.by(member, JournalEvent.SIGNED_IN, now));
    return new Outcome.SignedIn(sessions.begin(member, now), staff.ofMember(member).isPresent());
  }

  // Whoever was refused is not known to be the member: a subject, but no actor.
  private Outcome deny(Optional<MemberId> subject, String reason) {
    Instant now = clock.instant();
    journal.append(
        subject
            .map(member -> JournalEntry.ofSystem(member, JournalEvent.SIGN_IN_REFUSED, now))
            .orElseGet(() -> JournalEntry.anonymous(JournalEvent.SIGN_IN_REFUSED, now))
            .with("reason", reason));
    return new Outcome.Denied();
  }
}
