package org.parvis.application.member;

import java.time.Clock;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.member.Member;

/** Keeps the language for pages and messages to come. */
public final class ChooseLanguageService implements ChooseLanguage {
  private final OpenSessions sessions;
  private final Members members;
  private final Transactions transactions;
  private final Clock clock;

  public ChooseLanguageService(
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
          if (member.language() != command.language()) {
            member.chooseLanguage(command.language());
            members.save(member);
          }
          return new Outcome.Chosen();
        });
  }
}
