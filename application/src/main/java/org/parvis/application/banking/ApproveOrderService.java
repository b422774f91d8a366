package org.parvis.application.banking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.banking.ApproveOrder.Outcome.NotApproved.Why;
import org.parvis.application.code.CodeTries;
import org.parvis.application.port.BankOrders;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.session.Session;

/**
 * Asks the policy, the limits and the code, in this order: what cannot be executed uses up no code.
 * The code has to be about the order as it is loaded here (security.md F7).
 */
public final class ApproveOrderService implements ApproveOrder {
  private final OpenSessions sessions;
  private final OrderDesk desk;
  private final BankOrders orders;
  private final CodeTries tries;
  private final Transactions transactions;
  private final Clock clock;

  public ApproveOrderService(
      OpenSessions sessions,
      OrderDesk desk,
      BankOrders orders,
      CodeTries tries,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.orders = orders;
    this.tries = tries;
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
                order -> approve(command, order),
                Outcome.Refused::new));
  }

  private Outcome approve(Command command, BankOrder order) {
    Instant now = clock.instant();
    Session session = sessions.require(command.session(), now);
    Optional<OrderObstacle> obstacle = desk.obstacle(order, now);
    if (obstacle.isPresent()) {
      desk.noteRefused(command.session(), order, obstacle.get().name());
      return new Outcome.NotApproved(told(obstacle.get()));
    }
    return tries
        .compare(session, CodePurpose.APPROVAL, desk.subjectOf(order), command.code(), now)
        .match(
            right -> take(command, order, right.challenge(), now),
            wrong -> new Outcome.Wrong(wrong.checksLeft()),
            closed -> {
              desk.noteRefused(command.session(), order, closed.why().name());
              return new Outcome.NotApproved(told(closed.why()));
            });
  }

  private Outcome take(Command command, BankOrder order, CodeChallenge challenge, Instant now) {
    order.approve(now);
    orders.save(order);
    tries.noteAccepted(challenge, now);
    desk.note(command.session(), JournalEvent.ORDER_APPROVED, order.id(), order.terms().kind());
    return new Outcome.Approved(order.id());
  }

  private static Why told(OrderObstacle obstacle) {
    return switch (obstacle) {
      case OVER_LIMIT -> Why.OVER_LIMIT;
      case OVER_BALANCE -> Why.OVER_BALANCE;
      case NOT_WAITING -> Why.NOT_WAITING;
    };
  }

  private static Why told(CodeTries.Answer.Closed.Why why) {
    return switch (why) {
      case CODE_OVER -> Why.CODE_OVER;
      case TRIES_OVER -> Why.TRIES_OVER;
      case OTHER_SUBJECT -> Why.ORDER_CHANGED;
    };
  }
}
