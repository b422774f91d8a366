package org.parvis.application.banking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.application.code.CodeDesk;
import org.parvis.application.port.BankOrders;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.access.AccessDecision.Refused;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderPolicy;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;

/**
 * Writes orders down and changes them. Called inside a transaction.
 *
 * <p>The id of an order comes from its form. With it the same form is the same order, and another
 * content is a change, never a second order (security.md I4).
 */
public final class OrderDrafts {
  private final OpenSessions sessions;
  private final OrderDesk desk;
  private final BankOrders orders;
  private final CodeDesk codes;
  private final OrderPolicy policy;
  private final Clock clock;

  public OrderDrafts(
      OpenSessions sessions,
      OrderDesk desk,
      BankOrders orders,
      CodeDesk codes,
      OrderPolicy policy,
      Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.orders = orders;
    this.codes = codes;
    this.policy = policy;
    this.clock = clock;
  }

  /** What is to be written down, and for whom. */
  record Form(SessionId session, OrderId order, AssociationId association, OrderKind kind) {}

  /**
   * Writes it down.
   *
   * @param terms asked for when the member may order at all
   */
  <T> T draft(
      Form form,
      Function<Member, OrderTerms> terms,
      Function<OrderId, T> drafted,
      Function<OrderObstacle, T> notPossible,
      Function<Refused, T> refused) {
    Optional<BankOrder> known = orders.ofId(form.order());
    if (known.filter(order -> !isFor(form, order)).isPresent()) {
      return desk.foreign(form.session(), form.kind(), refused);
    }
    return desk.permitted(
        form.session(),
        form.association(),
        form.kind(),
        () ->
            write(form, terms, known).map(notPossible).orElseGet(() -> drafted.apply(form.order())),
        refused);
  }

  private boolean isFor(Form form, BankOrder order) {
    return desk.isMine(form.session(), order)
        && order.association().equals(form.association())
        && order.terms().kind() == form.kind();
  }

  private Optional<OrderObstacle> write(
      Form form, Function<Member, OrderTerms> wanted, Optional<BankOrder> known) {
    Instant now = clock.instant();
    Session session = sessions.require(form.session(), now);
    codes.hold(session.member(), now);
    Member member = sessions.memberOf(session);
    OrderTerms terms = wanted.apply(member);
    if (known.filter(order -> order.terms().equals(terms)).isPresent()) {
      return Optional.empty();
    }
    Optional<OrderObstacle> obstacle =
        known
            .filter(order -> !order.isWaitingAt(now))
            .map(order -> OrderObstacle.NOT_WAITING)
            .or(() -> desk.obstacle(form.association(), terms));
    if (obstacle.isPresent()) {
      desk.noteRefused(form.session(), form.order(), form.kind(), obstacle.get().name());
      return obstacle;
    }
    if (known.isPresent()) {
      change(form, session, known.get(), terms, now);
    } else {
      orders.save(
          BankOrder.draft(
              form.order(), form.association(), member.id(), terms, policy.life(), now));
      desk.note(form.session(), JournalEvent.ORDER_DRAFTED, form.order(), form.kind());
    }
    return Optional.empty();
  }

  private void change(Form form, Session session, BankOrder order, OrderTerms terms, Instant now) {
    if (order.amend(terms, policy.life(), now)) {
      orders.save(order);
      codes.drop(session, CodePurpose.APPROVAL, now);
      desk.note(form.session(), JournalEvent.ORDER_CHANGED, form.order(), form.kind());
    }
  }
}
