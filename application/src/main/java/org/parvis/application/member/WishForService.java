package org.parvis.application.member;

import java.time.Clock;
import java.util.Optional;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.member.Member;

/** Keeps the wish, so that the journey ends at what the member came for. */
public final class WishForService implements WishFor {
  private final OpenSessions sessions;
  private final Members members;
  private final Transactions transactions;
  private final Clock clock;

  public WishForService(
      OpenSessions sessions, Members members, Transactions transactions, Clock clock) {
    this.sessions = sessions;
    this.members = members;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          Member member = sessions.requireMember(command.session(), clock.instant());
          if (!member.wish().equals(Optional.of(command.feature()))) {
            member.wishFor(command.feature());
            members.save(member);
          }
          return new Outcome.Remembered();
        });
  }
}
