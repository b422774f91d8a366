package org.parvis.application.code;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.Session;

/** Decides whether a message may leave, and for which code. */
public final class SendOneTimeCodeService implements SendOneTimeCode {
  private final OpenSessions sessions;
  private final CodeDesk desk;
  private final CodeAlarms alarms;
  private final Transactions transactions;
  private final Clock clock;

  public SendOneTimeCodeService(
      OpenSessions sessions,
      CodeDesk desk,
      CodeAlarms alarms,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.alarms = alarms;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Outcome outcome = decided(command);
    return outcome.match(
        sent -> {
          if (command.purpose() == CodePurpose.PHONE) {
            alarms.sentTo(sent.code().phone(), clock.instant());
          }
          return outcome;
        },
        wait -> {
          alarms.refused(wait.limit(), wait.until());
          return outcome;
        },
        outOfStep -> outcome);
  }

  private Outcome decided(Command command) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Session session = sessions.require(command.session(), now);
          desk.hold(session.member(), now);
          Member member = sessions.memberOf(session);
          return numberFor(command, member)
              .map(phone -> send(command, member, phone, now))
              .orElseGet(
                  () -> {
                    desk.noteRefused(member.id(), command.purpose(), "OUT_OF_STEP", now);
                    return new Outcome.OutOfStep();
                  });
        });
  }

  // The first number is the one typed; a later code goes to the confirmed one and nowhere else. A
  // code that approves something is sent by the use case that knows what.
  private static Optional<PhoneNumber> numberFor(Command command, Member member) {
    return switch (command.purpose()) {
      case PHONE -> member.phone().isEmpty() ? command.phone() : Optional.empty();
      case BANKING -> member.phone();
      case APPROVAL -> Optional.empty();
    };
  }

  private Outcome send(Command command, Member member, PhoneNumber phone, Instant now) {
    return desk.send(
            member,
            CodeBinding.of(member.id(), command.session(), phone, command.purpose()),
            CodeWording.PLAIN,
            command.purpose() == CodePurpose.PHONE ? Optional.of(command.from()) : Optional.empty(),
            now)
        .match(
            sent -> new Outcome.Sent(sent.code()),
            wait -> new Outcome.Wait(wait.until(), wait.limit()));
  }
}
