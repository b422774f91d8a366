package org.parvis.application.banking;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.code.CodeDesk;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.session.Session;

public final class ReopenOrderService implements ReopenOrder {
  private final OpenSessions sessions;
  private final OrderDesk desk;
  private final CodeDesk codes;
  private final Transactions transactions;
  private final Clock clock;

  public ReopenOrderService(
      OpenSessions sessions,
      OrderDesk desk,
      CodeDesk codes,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.codes = codes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.own(
                command.session(),
                command.order(),
                OrderKind.TRANSFER,
                order -> reopen(command, order),
                Outcome.Refused::new));
  }

  private Outcome reopen(Command command, BankOrder order) {
    Instant now = clock.instant();
    if (!order.isWaitingAt(now)) {
      desk.noteRefused(command.session(), order, OrderObstacle.NOT_WAITING.name());
      return new Outcome.NotPossible(OrderObstacle.NOT_WAITING);
    }
    Session session = sessions.require(command.session(), now);
    codes.hold(session.member(), now);
    codes.drop(session, CodePurpose.APPROVAL, now);
    desk.note(command.session(), JournalEvent.ORDER_REOPENED, order.id(), order.terms().kind());
    return new Outcome.Reopened(order.terms().kind());
  }
}
