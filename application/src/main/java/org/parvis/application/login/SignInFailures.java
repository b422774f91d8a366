package org.parvis.application.login;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.application.port.Alarms;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Tallies;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.StuffingPolicy;
import org.parvis.domain.credential.Tally;
import org.parvis.domain.credential.TallyKind;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

/**
 * Counts failed sign-ins by where they come from, whatever the accounts (security.md A9). Right
 * passwords are not counted, and do not make failures forgotten either: whoever tries other
 * people's passwords may well have an account of their own.
 */
public final class SignInFailures {
  private static final String ALL = "all";

  private final Tallies tallies;
  private final StuffingPolicy policy;
  private final Journal journal;
  private final Alarms alarms;

  public SignInFailures(Tallies tallies, StuffingPolicy policy, Journal journal, Alarms alarms) {
    this.tallies = tallies;
    this.policy = policy;
    this.journal = journal;
    this.alarms = alarms;
  }

  /** Until when the door is shut for an origin, if it is. Called inside a transaction. */
  Optional<Instant> shutUntil(ClientAddress from, Instant now) {
    return latestOf(
        endOf(
            tallies.of(TallyKind.SIGN_IN_FROM_NETWORK, from.network(), policy.window(), now),
            policy.fromNetwork()),
        endOf(
            tallies.of(TallyKind.SIGN_IN_FROM_ADDRESS, from.single(), policy.window(), now),
            policy.fromAddress()));
  }

  /** Counts one more failure. Called inside a transaction. */
  Counted count(ClientAddress from, Instant now) {
    Tally all = tallies.add(TallyKind.SIGN_IN_IN_ALL, ALL, policy.alarmWindow(), now);
    Tally network =
        tallies.add(TallyKind.SIGN_IN_FROM_NETWORK, from.network(), policy.window(), now);
    Tally address =
        tallies.add(TallyKind.SIGN_IN_FROM_ADDRESS, from.single(), policy.window(), now);
    return new Counted(
        latestOf(
            endOf(network, policy.fromNetwork() + 1), endOf(address, policy.fromAddress() + 1)),
        all.amount() == policy.alarmFailures() ? Optional.of(alarm(now)) : Optional.empty());
  }

  /** Calls for help, if that failure was the one too many. Called outside any transaction. */
  void raise(Counted counted) {
    counted
        .alarm()
        .ifPresent(
            alarm ->
                alarms.manySignInsFail(alarm.failures(), alarm.addresses(), policy.alarmWindow()));
  }

  private Alarm alarm(Instant now) {
    int addresses = tallies.subjects(TallyKind.SIGN_IN_FROM_ADDRESS, policy.window(), now);
    journal.append(
        JournalEntry.anonymous(JournalEvent.SIGN_IN_ALARM, now)
            .with("failures", Integer.toString(policy.alarmFailures()))
            .with("addresses", Integer.toString(addresses))
            .with("within", policy.alarmWindow().toString()));
    return new Alarm(policy.alarmFailures(), addresses);
  }

  private Optional<Instant> endOf(Tally tally, int limit) {
    return tally.amount() >= limit ? Optional.of(tally.endsAt(policy.window())) : Optional.empty();
  }

  private static Optional<Instant> latestOf(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).max(Instant::compareTo);
  }

  /**
   * A failure that was counted.
   *
   * @param tooManyUntil until when the door is shut, where this failure was one above the limit
   * @param alarm what to call for help with, where this failure was the one too many
   */
  record Counted(Optional<Instant> tooManyUntil, Optional<Alarm> alarm) {}

  /** How many failed, and from how many addresses. */
  record Alarm(int failures, int addresses) {}
}
