package org.parvis.application.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.OverloadedException;
import org.parvis.application.port.Journal;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.Turns;
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
 * before leaves it to the next success. Of two who sign in side by side at that moment the second
 * compares once more, with the digest that the first has kept: the same password, the same try.
 *
 * <p>Where too many failed from one origin, nothing is compared any more, right or wrong; and of
 * those already being compared then, none is told whether it was right (security.md A9).
 *
 * <p>Only so many sign in at once: each holds a thread and, while it counts, a connection to the
 * database, which those who do something else need too. Of one who is turned away nothing is known,
 * not even whose door it was.
 */
public final class SignInWithPasswordService implements SignInWithPassword {
  private static final PasswordTries.Door NOWHERE =
      new PasswordTries.Door(Optional.empty(), Optional.empty());

  private final Turns turns;
  private final PasswordTries tries;
  private final SignInFailures failures;
  private final SecretHashing hashing;
  private final SessionTokens sessions;
  private final StaffAppointments staff;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public SignInWithPasswordService(
      Turns turns,
      PasswordTries tries,
      SignInFailures failures,
      SecretHashing hashing,
      SessionTokens sessions,
      StaffAppointments staff,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.turns = turns;
    this.tries = tries;
    this.failures = failures;
    this.hashing = hashing;
    this.sessions = sessions;
    this.staff = staff;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return turns.take(
        () -> signIn(command),
        () -> {
          throw turnedAway(Optional.empty(), new OverloadedException("too many sign in"));
        });
  }

  private Outcome signIn(Command command) {
    Knock knock = transactions.inTransaction(() -> knock(command));
    return knock
        .tooMany()
        .orElseGet(
            () ->
                knock
                    .door()
                    .reserved()
                    .map(taken -> compare(command, taken))
                    .orElseGet(() -> pretend(command, knock.door())));
  }

  private Knock knock(Command command) {
    Instant now = clock.instant();
    return failures
        .shutUntil(command.from(), now)
        .map(until -> new Knock(Optional.of(tooMany(Optional.empty(), until, now)), NOWHERE))
        .orElseGet(() -> new Knock(Optional.empty(), tries.knock(command.address(), now)));
  }

  private Outcome pretend(Command command, PasswordTries.Door door) {
    try {
      hashing.pretend(command.password());
    } catch (OverloadedException overloaded) {
      throw turnedAway(Optional.empty(), overloaded);
    }
    String reason = door.member().isPresent() ? "LOCKED" : "UNKNOWN_ADDRESS";
    return told(transactions.inTransaction(() -> deny(command, door.member(), reason)));
  }

  private Outcome compare(Command command, PasswordTries.Try taken) {
    boolean right = matches(command, taken);
    Answer answer =
        transactions.inTransaction(
            () ->
                right
                    ? admit(command, taken)
                    : deny(command, Optional.of(taken.member()), "WRONG_PASSWORD"));
    return answer
        .again()
        .map(renewed -> compare(command, renewed))
        .orElseGet(() -> finish(command, taken, told(answer)));
  }

  private Outcome finish(Command command, PasswordTries.Try taken, Outcome outcome) {
    boolean signedIn = outcome.match(in -> true, denied -> false, tooMany -> false);
    return signedIn && hashing.isBelowCurrentCost(taken.password())
        ? hashAnew(command, taken, outcome)
        : outcome;
  }

  private boolean matches(Command command, PasswordTries.Try taken) {
    try {
      return hashing.matches(command.password(), taken.password());
    } catch (OverloadedException overloaded) {
      throw turnedAway(Optional.of(taken), overloaded);
    }
  }

  // An overload is nobody's wrong password: the try is given back.
  private OverloadedException turnedAway(
      Optional<PasswordTries.Try> taken, OverloadedException overloaded) {
    return transactions.inTransaction(
        () -> {
          taken.ifPresent(tries::giveBack);
          note(taken.map(PasswordTries.Try::member), "OVERLOADED", clock.instant());
          return overloaded;
        });
  }

  private Outcome hashAnew(Command command, PasswordTries.Try taken, Outcome outcome) {
    SecretDigest dearer = hashing.hash(command.password());
    return transactions.inTransaction(
        () -> {
          tries.renew(taken, dearer);
          return outcome;
        });
  }

  private Answer admit(Command command, PasswordTries.Try taken) {
    Instant now = clock.instant();
    MemberId member = taken.member();
    Optional<Instant> shut = failures.shutUntil(command.from(), now);
    if (shut.isPresent()) {
      return Answer.of(tooMany(Optional.of(member), shut.get(), now));
    }
    if (!tries.succeed(taken, now)) {
      return tries
          .withDigestOfNow(taken, now)
          .map(Answer::again)
          .orElseGet(() -> deny(command, Optional.of(member), "LOCKED"));
    }
    journal.append(JournalEntry.by(member, JournalEvent.SIGNED_IN, now));
    return Answer.of(
        new Outcome.SignedIn(sessions.begin(member, now), staff.ofMember(member).isPresent()));
  }

  private Answer deny(Command command, Optional<MemberId> subject, String reason) {
    Instant now = clock.instant();
    SignInFailures.Counted counted = failures.count(command.from(), now);
    Outcome outcome =
        counted
            .tooManyUntil()
            .<Outcome>map(until -> tooMany(subject, until, now))
            .orElseGet(
                () -> {
                  note(subject, reason, now);
                  return new Outcome.Denied();
                });
    return new Answer(outcome, Optional.of(counted), Optional.empty());
  }

  private Outcome tooMany(Optional<MemberId> subject, Instant until, Instant now) {
    note(subject, "TOO_MANY_FROM_THERE", now);
    return new Outcome.TooMany(until);
  }

  // Whoever was refused is not known to be the member: a subject, but no actor.
  private void note(Optional<MemberId> subject, String reason, Instant now) {
    journal.append(
        subject
            .map(member -> JournalEntry.ofSystem(member, JournalEvent.SIGN_IN_REFUSED, now))
            .orElseGet(() -> JournalEntry.anonymous(JournalEvent.SIGN_IN_REFUSED, now))
            .with("reason", reason));
  }

  private Outcome told(Answer answer) {
    answer.counted().ifPresent(failures::raise);
    return answer.outcome();
  }

  /**
   * What there is before a password is compared.
   *
   * @param tooMany the answer, where the door is shut for this origin
   */
  private record Knock(Optional<Outcome> tooMany, PasswordTries.Door door) {}

  /**
   * What there is after it.
   *
   * @param outcome the answer, unless it has to be compared again
   * @param counted what a refusal added to the failures
   * @param again the try with the digest that took the place of the compared one
   */
  private record Answer(
      Outcome outcome,
      Optional<SignInFailures.Counted> counted,
      Optional<PasswordTries.Try> again) {
    static Answer of(Outcome outcome) {
      return new Answer(outcome, Optional.empty(), Optional.empty());
    }

    static Answer again(PasswordTries.Try renewed) {
      return new Answer(new Outcome.Denied(), Optional.empty(), Optional.of(renewed));
    }
  }
}
