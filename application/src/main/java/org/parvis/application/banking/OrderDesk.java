package org.parvis.application.banking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.port.Associations;
import org.parvis.application.port.BankOrders;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Ledger;
import org.parvis.domain.access.AccessDecision.Refused;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderPolicy;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

/**
 * Reaches orders through the access policy, and knows what stands against them. Called inside a
 * transaction.
 */
public final class OrderDesk {
  private static final AssociationId NONE = new AssociationId(new UUID(0, 0));

  private final AccessDesk access;
  private final BankOrders orders;
  private final Ledger ledger;
  private final Associations associations;
  private final OrderPolicy policy;
  private final Digests digests;
  private final Journal journal;

  public OrderDesk(
      AccessDesk access,
      BankOrders orders,
      Ledger ledger,
      Associations associations,
      OrderPolicy policy,
      Digests digests,
      Journal journal) {
    this.access = access;
    this.orders = orders;
    this.ledger = ledger;
    this.associations = associations;
    this.policy = policy;
    this.digests = digests;
    this.journal = journal;
  }

  /** Decides on the right to orders of a kind; a refusal leaves its line. */
  <T> T permitted(
      SessionId session,
      AssociationId association,
      OrderKind kind,
      Supplier<T> permitted,
      Function<Refused, T> refused) {
    AccessRight right = rightTo(kind);
    return access
        .decide(session, association, right)
        .match(
            yes -> permitted.get(),
            no -> {
              journal.append(access.lineOf(session, right, no));
              return refused.apply(no);
            });
  }

  /**
   * Reaches one of the member's own orders. One of somebody else, and one that does not exist, are
   * refused as those of a foreign association: ids tell nothing.
   */
  <T> T own(
      SessionId session,
      OrderId id,
      OrderKind otherwise,
      Function<BankOrder, T> reached,
      Function<Refused, T> refused) {
    Optional<BankOrder> order = orders.ofId(id).filter(one -> isMine(session, one));
    return permitted(
        session,
        order.map(BankOrder::association).orElse(NONE),
        order.map(one -> one.terms().kind()).orElse(otherwise),
        () -> reached.apply(order.orElseThrow()),
        refused);
  }

  /** Refuses what reaches for an order that is not the member's, or not for this. */
  <T> T foreign(SessionId session, OrderKind kind, Function<Refused, T> refused) {
    return permitted(
        session,
        NONE,
        kind,
        () -> {
          throw new IllegalStateException("nobody has a mandate on no association");
        },
        refused);
  }

  boolean isMine(SessionId session, BankOrder order) {
    return access.memberOf(session).filter(order.orderedBy()::equals).isPresent();
  }

  /** What stands against terms; the balance stays as it is until the transaction ends. */
  Optional<OrderObstacle> obstacle(AssociationId association, OrderTerms terms) {
    Money balance = ledger.lockPro(association).map(LedgerAccount::balance).orElse(Money.ZERO);
    return policy.obstacle(terms, balance, orders.committed(association));
  }

  /** What stands against agreeing to an order now. */
  Optional<OrderObstacle> obstacle(BankOrder order, Instant now) {
    return order.isWaitingAt(now)
        ? obstacle(order.association(), order.terms())
        : Optional.of(OrderObstacle.NOT_WAITING);
  }

  /** The balance without what is still to be executed, to show it. */
  Money available(AssociationId association) {
    Money balance =
        ledger.ofAssociation(association).stream()
            .filter(account -> account.kind() == AccountKind.PRO)
            .findFirst()
            .map(LedgerAccount::balance)
            .orElse(Money.ZERO);
    return balance.plus(orders.committed(association).negated());
  }

  /** What a code has to be about to approve the order as it stands. */
  Optional<Bytes> subjectOf(BankOrder order) {
    return Optional.of(digests.ofSubject(order.bound()));
  }

  OrderView view(SessionId session, BankOrder order, Instant now) {
    return new OrderView(
        order.id(),
        associations.ofId(order.association()).orElseThrow(),
        order.terms(),
        order.statusAt(now),
        order.changedAt(),
        isMine(session, order));
  }

  void note(SessionId session, JournalEvent event, OrderId order, OrderKind kind) {
    journal.append(line(session, event, order, kind));
  }

  /** The line of an order that the rules or the code refused. */
  void noteRefused(SessionId session, BankOrder order, String reason) {
    noteRefused(session, order.id(), order.terms().kind(), reason);
  }

  void noteRefused(SessionId session, OrderId order, OrderKind kind, String reason) {
    journal.append(line(session, JournalEvent.ORDER_REFUSED, order, kind).with("reason", reason));
  }

  private JournalEntry line(SessionId session, JournalEvent event, OrderId order, OrderKind kind) {
    return access
        .lineOf(session, event)
        .with("order", order.value().toString())
        .with("kind", kind.name());
  }

  private static AccessRight rightTo(OrderKind kind) {
    return switch (kind) {
      case TRANSFER -> AccessRight.INITIATE_TRANSFERS;
      case CARD -> AccessRight.ORDER_CARDS;
    };
  }
}
