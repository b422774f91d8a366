package org.parvis.application.code;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.application.credential.PasscodeTries;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.Session;

/** Decides whether a message may leave, and for which code. */
public final class SendOneTimeCodeService implements SendOneTimeCode {
  private final OpenSessions sessions;
  private final PasscodeTries passcodeTries;
  private final CodeChallenges challenges;
  private final CodeViews views;
  private final CodeCourier courier;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public SendOneTimeCodeService(
      OpenSessions sessions,
      PasscodeTries passcodeTries,
      CodeChallenges challenges,
      CodeViews views,
      CodeCourier courier,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.passcodeTries = passcodeTries;
    this.challenges = challenges;
    this.views = views;
    this.courier = courier;
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
          // One member asks once at a time, so that the limits hold for requests side by side.
          passcodeTries.hold(session.member());
          challenges.eraseExpired(now);
          Member member = sessions.memberOf(session);
          return numberFor(command, member)
              .map(phone -> send(command, member, phone, now))
              .orElseGet(
                  () -> {
                    refuse(command, member, "OUT_OF_STEP", now);
                    return new Outcome.OutOfStep();
                  });
        });
  }

  // The first number is the one typed; a later code goes to the confirmed one and nowhere else.
  private static Optional<PhoneNumber> numberFor(Command command, Member member) {
    return switch (command.purpose()) {
      case PHONE -> member.phone().isEmpty() ? command.phone() : Optional.empty();
      case BANKING -> member.phone();
    };
  }

  private Outcome send(Command command, Member member, PhoneNumber phone, Instant now) {
    return obstacle(member, phone, now)
        .<Outcome>map(
            wait -> {
              refuse(command, member, wait.limit().name(), now);
              return wait;
            })
        .orElseGet(
            () -> {
              CodeChallenge challenge = repeatOrIssue(command, member, phone, now);
              challenges.save(challenge);
              challenges.recordSend(phone, now);
              journal.append(
                  JournalEntry.by(member.id(), JournalEvent.CODE_SENT, now)
                      .with("purpose", command.purpose().name())
                      .with("challenge", challenge.id().value().toString()));
              return new Outcome.Sent(views.of(challenge, now));
            });
  }

  // The messages of all are counted last: what another limit stops is not one of them.
  private Optional<Outcome.Wait> obstacle(Member member, PhoneNumber phone, Instant now) {
    return views
        .noCheckBefore(member.id(), now)
        .map(until -> new Outcome.Wait(until, Limit.WRONG_CODES))
        .or(
            () ->
                views
                    .mayWriteTo(phone, now)
                    .match(
                        allowed -> Optional.empty(),
                        wait -> Optional.of(new Outcome.Wait(wait.until(), Limit.THIS_NUMBER))))
        .or(() -> views.noSendBefore(now).map(until -> new Outcome.Wait(until, Limit.ALL_NUMBERS)));
  }

  private CodeChallenge repeatOrIssue(
      Command command, Member member, PhoneNumber phone, Instant now) {
    Optional<CodeChallenge> open =
        challenges
            .latest(command.session(), command.purpose())
            .filter(challenge -> challenge.isOpenAt(now));
    if (open.isPresent() && open.get().phone().equals(phone)) {
      CodeChallenge same = open.get();
      courier.repeat(
          same,
          same.sealedCode().orElseThrow(() -> new IllegalStateException("open, yet erased")),
          member,
          now);
      return same;
    }
    open.ifPresent(other -> supersede(other, now));
    return courier.issue(member, command.session(), phone, command.purpose(), now);
  }

  private void supersede(CodeChallenge other, Instant now) {
    other.supersede();
    courier.withdraw(other, now);
    challenges.save(other);
  }

  private void refuse(Command command, Member member, String reason, Instant now) {
    journal.append(
        JournalEntry.by(member.id(), JournalEvent.CODE_SEND_REFUSED, now)
            .with("purpose", command.purpose().name())
            .with("reason", reason));
  }
}
