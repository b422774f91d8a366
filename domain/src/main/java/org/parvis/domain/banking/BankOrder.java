package org.parvis.domain.banking;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Version;

/**
 * Something that a member asks for in an association's name: a transfer or a card.
 *
 * <p>It is written down first and has no effect; it takes effect once, when the member who wrote it
 * approves it as it then stands (security.md F7, I4). Every change counts as another revision, so
 * that what was approved before a change is no longer this order, even when it is changed back.
 */
public final class BankOrder {
  private final OrderId id;
  private final AssociationId association;
  private final MemberId orderedBy;
  private final Instant draftedAt;
  private final Version version;
  private OrderTerms terms;
  private int revision;
  private OrderStatus status;
  private Instant changedAt;
  private Instant expiresAt;

  private BankOrder(Snapshot snapshot) {
    this.id = snapshot.id();
    this.association = snapshot.association();
    this.orderedBy = snapshot.orderedBy();
    this.terms = snapshot.terms();
    this.revision = snapshot.revision();
    this.status = snapshot.status();
    this.draftedAt = snapshot.draftedAt();
    this.changedAt = snapshot.changedAt();
    this.expiresAt = snapshot.expiresAt();
    this.version = snapshot.version();
  }

  /**
   * Writes an order down.
   *
   * @param life how long it waits for its approval
   */
  public static BankOrder draft(
      OrderId id,
      AssociationId association,
      MemberId orderedBy,
      OrderTerms terms,
      Duration life,
      Instant now) {
    return new BankOrder(
        new Snapshot(
            id,
            association,
            orderedBy,
            terms,
            1,
            OrderStatus.AWAITING_APPROVAL,
            now,
            now,
            now.plus(life),
            Version.NEW));
  }

  public static BankOrder restore(Snapshot snapshot) {
    return new BankOrder(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        id,
        association,
        orderedBy,
        terms,
        revision,
        status,
        draftedAt,
        changedAt,
        expiresAt,
        version);
  }

  /**
   * Puts other terms in the place of these.
   *
   * @return whether anything changed
   * @throws IllegalStateException when the order no longer waits for its approval
   */
  public boolean amend(OrderTerms others, Duration life, Instant now) {
    if (others.kind() != terms.kind()) {
      throw new IllegalArgumentException("a transfer stays a transfer and a card a card");
    }
    if (others.equals(terms) && statusAt(now) == OrderStatus.AWAITING_APPROVAL) {
      return false;
    }
    become(OrderStatus.AWAITING_APPROVAL, now);
    terms = others;
    revision++;
    expiresAt = now.plus(life);
    return true;
  }

  /**
   * Takes effect.
   *
   * @throws IllegalStateException when the order no longer waits for its approval
   */
  public void approve(Instant now) {
    become(OrderStatus.TO_BE_EXECUTED, now);
  }

  /**
   * Gives the order up.
   *
   * @throws IllegalStateException when the order no longer waits for its approval
   */
  public void withdraw(Instant now) {
    become(OrderStatus.WITHDRAWN, now);
  }

  /** Where it stands at a moment: nobody has to come by for it to expire. */
  public OrderStatus statusAt(Instant now) {
    return status == OrderStatus.AWAITING_APPROVAL && !now.isBefore(expiresAt)
        ? OrderStatus.EXPIRED
        : status;
  }

  public boolean isWaitingAt(Instant now) {
    return statusAt(now) == OrderStatus.AWAITING_APPROVAL;
  }

  /** All that an approval agrees to, as one text that no other order and no other terms have. */
  public String bound() {
    return Stream.concat(
            Stream.of(
                id.value().toString(),
                association.value().toString(),
                orderedBy.value().toString(),
                Integer.toString(revision),
                terms.kind().name()),
            terms.parts().stream())
        .map(part -> part.length() + ":" + part)
        .collect(Collectors.joining(","));
  }

  private void become(OrderStatus next, Instant now) {
    OrderStatus current = statusAt(now);
    if (!current.mayBecome(next)) {
      throw new IllegalStateException(current + " does not become " + next);
    }
    status = next;
    changedAt = now;
  }

  public OrderId id() {
    return id;
  }

  public AssociationId association() {
    return association;
  }

  public MemberId orderedBy() {
    return orderedBy;
  }

  public OrderTerms terms() {
    return terms;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Everything that a store keeps of an order. */
  public record Snapshot(
      OrderId id,
      AssociationId association,
      MemberId orderedBy,
      OrderTerms terms,
      int revision,
      OrderStatus status,
      Instant draftedAt,
      Instant changedAt,
      Instant expiresAt,
      Version version) {
    public Snapshot {
      Objects.requireNonNull(id, "id");
    }
  }
}
