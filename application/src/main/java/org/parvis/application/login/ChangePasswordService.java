package org.parvis.application.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.OverloadedException;
import org.parvis.application.credential.OpenDoors;
import org.parvis.application.credential.PasswordMails;
import org.parvis.application.credential.ResetLinks;
import org.parvis.application.port.Journal;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.Turns;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;

/**
 * Reserves a password try, compares and hashes outside any transaction, then changes all in one:
 * the password, every other session, codes on their way, links to a new password, and the token of
 * this session (security.md E2, E5). A weak password is told before anything is compared and costs
 * no try.
 */
public final class ChangePasswordService implements ChangePassword {
  private final Turns turns;
  private final OpenSessions open;
  private final PasswordTries tries;
  private final SignInFailures failures;
  private final PasswordPolicy policy;
  private final StaffAppointments staff;
  private final SecretHashing hashing;
  private final Closing closing;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  /** What a changed password closes, renews and tells. */
  public record Closing(
      OpenDoors doors, ResetLinks links, SessionTokens tokens, PasswordMails mails) {}

  public ChangePasswordService(
      Turns turns,
      OpenSessions open,
      PasswordTries tries,
      SignInFailures failures,
      PasswordPolicy policy,
      StaffAppointments staff,
      SecretHashing hashing,
      Closing closing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.turns = turns;
    this.open = open;
    this.tries = tries;
    this.failures = failures;
    this.policy = policy;
    this.staff = staff;
    this.hashing = hashing;
    this.closing = closing;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return turns.take(
        () -> change(command),
        () -> {
          throw turnedAway(
              command, Optional.empty(), new OverloadedException("too many changes of passwords"));
        });
  }

  private Outcome change(Command command) {
    Knock knock = transactions.inTransaction(() -> knock(command));
    return knock
        .obstacle()
        .orElseGet(
            () ->
                knock
                    .reserved()
                    .map(taken -> compare(command, taken))
                    .orElseGet(() -> pretend(command)));
  }

  private Knock knock(Command command) {
    Instant now = clock.instant();
    Member member = open.requireMember(command.session(), now);
    // Staff passwords open the review station alone: no second factor follows (security.md A1).
    boolean alone = staff.ofMember(member.id()).isPresent();
    Optional<Outcome> obstacle =
        policy
            .weaknessOf(command.chosen(), member.email(), alone)
            .map(found -> weak(member.id(), found, alone, now))
            .or(() -> shut(command, member.id(), now));
    return new Knock(
        obstacle,
        obstacle.isPresent() ? Optional.empty() : tries.knock(member.email(), now).reserved());
  }

  private Outcome weak(MemberId member, PasswordWeakness found, boolean alone, Instant now) {
    refuse(member, found.name(), now);
    return new Outcome.Weak(
        found, alone ? policy.shortestAlone() : policy.shortest(), policy.longest());
  }

  private Optional<Outcome> shut(Command command, MemberId member, Instant now) {
    return failures.shutUntil(command.from(), now).map(until -> tooMany(member, until, now));
  }

  private Outcome pretend(Command command) {
    try {
      hashing.pretend(command.old());
    } catch (OverloadedException overloaded) {
      throw turnedAway(command, Optional.empty(), overloaded);
    }
    return deny(command, "LOCKED");
  }

  private Outcome compare(Command command, PasswordTries.Try taken) {
    Optional<SecretDigest> chosen;
    try {
      chosen =
          hashing.matches(command.old(), taken.password())
              ? Optional.of(hashing.hash(command.chosen()))
              : Optional.empty();
    } catch (OverloadedException overloaded) {
      throw turnedAway(command, Optional.of(taken), overloaded);
    }
    return chosen
        .flatMap(digest -> transactions.inTransaction(() -> put(command, taken, digest)))
        .orElseGet(() -> deny(command, chosen.isPresent() ? "LOCKED" : "WRONG_PASSWORD"));
  }

  /** Empty where the try no longer counts. */
  private Optional<Outcome> put(Command command, PasswordTries.Try taken, SecretDigest chosen) {
    Instant now = clock.instant();
    Session session = open.require(command.session(), now);
    Optional<Outcome> shut = shut(command, taken.member(), now);
    if (shut.isPresent()) {
      return shut;
    }
    if (!tries.change(taken, chosen, now)) {
      return Optional.empty();
    }
    Member member = open.memberOf(session);
    closing.links().consumeAllOf(member.id(), now);
    closing.doors().closeOthersOf(member.id(), session.id(), now);
    closing.mails().sendChanged(member, now);
    journal.append(JournalEntry.by(member.id(), JournalEvent.PASSWORD_CHANGED, now));
    return Optional.of(
        new Outcome.Changed(closing.tokens().elevate(session, ProvedFactor.PASSWORD, now)));
  }

  private Outcome deny(Command command, String reason) {
    Instant now = clock.instant();
    Denial denial =
        transactions.inTransaction(
            () -> {
              MemberId member = open.require(command.session(), now).member();
              SignInFailures.Counted counted = failures.count(command.from(), now);
              Outcome outcome =
                  counted
                      .tooManyUntil()
                      .map(until -> tooMany(member, until, now))
                      .orElseGet(
                          () -> {
                            refuse(member, reason, now);
                            return new Outcome.Denied();
                          });
              return new Denial(outcome, counted);
            });
    failures.raise(denial.counted());
    return denial.outcome();
  }

  // An overload is nobody's wrong password: the try is given back.
  private OverloadedException turnedAway(
      Command command, Optional<PasswordTries.Try> taken, OverloadedException overloaded) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          taken.ifPresent(tries::giveBack);
          refuse(open.require(command.session(), now).member(), "OVERLOADED", now);
          return overloaded;
        });
  }

  private Outcome tooMany(MemberId member, Instant until, Instant now) {
    refuse(member, "TOO_MANY_FROM_THERE", now);
    return new Outcome.TooMany(until);
  }

  private void refuse(MemberId member, String reason, Instant now) {
    journal.append(
        JournalEntry.by(member, JournalEvent.PASSWORD_CHANGE_REFUSED, now).with("reason", reason));
  }

  /** Why nothing is compared, or the try; neither where the door is locked. */
  private record Knock(Optional<Outcome> obstacle, Optional<PasswordTries.Try> reserved) {}

  private record Denial(Outcome outcome, SignInFailures.Counted counted) {}
}
