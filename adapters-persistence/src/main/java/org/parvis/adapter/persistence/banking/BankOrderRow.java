package org.parvis.adapter.persistence.banking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.DeliveryAddress;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderStatus;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;
import org.parvis.domain.member.MemberId;

@Entity
@Table(name = "bank_order")
class BankOrderRow implements StoredRow<BankOrder.Snapshot> {
  @Id private UUID id;

  /** Given by the database; tells which of two was written down later. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

  private UUID association;

  @Column(name = "ordered_by")
  private UUID orderedBy;

  @Enumerated(EnumType.STRING)
  private OrderKind kind;

  private int revision;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  private String payee;
  private String iban;

  @Column(name = "amount_cents")
  private long amount;

  private String label;
  private String holder;
  private String street;
  private String complement;
  private String postcode;
  private String town;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Version private long version;

  protected BankOrderRow() {}

  @Override
  public void apply(BankOrder.Snapshot snapshot) {
    id = snapshot.id().value();
    association = snapshot.association().value();
    orderedBy = snapshot.orderedBy().value();
    revision = snapshot.revision();
    status = snapshot.status();
    amount = snapshot.terms().amount().cents();
    draftedAt = snapshot.draftedAt();
    changedAt = snapshot.changedAt();
    expiresAt = snapshot.expiresAt();
    kind = snapshot.terms().match(this::write, this::write);
  }

  private OrderKind write(OrderTerms.Transfer transfer) {
    payee = transfer.payee().value();
    iban = transfer.iban().value();
    label = transfer.label().value();
    return OrderKind.TRANSFER;
  }

  private OrderKind write(OrderTerms.Card card) {
    holder = card.holder();
    street = card.address().street().value();
    complement = card.address().complement().map(SepaText::value).orElse(null);
    postcode = card.address().postcode();
    town = card.address().town().value();
    return OrderKind.CARD;
  }

  @Override
  public BankOrder.Snapshot snapshot() {
    return new BankOrder.Snapshot(
        new OrderId(id),
        new AssociationId(association),
        new MemberId(orderedBy),
        terms(),
        revision,
        status,
        draftedAt,
        changedAt,
        expiresAt,
        new org.parvis.domain.shared.Version(version));
  }

  private OrderTerms terms() {
    return switch (kind) {
      case TRANSFER ->
          new OrderTerms.Transfer(
              new SepaText(payee), new Iban(iban), new Money(amount), new SepaText(label));
      case CARD ->
          new OrderTerms.Card(
              holder,
              new DeliveryAddress(
                  new SepaText(street),
                  Optional.ofNullable(complement).map(SepaText::new),
                  postcode,
                  new SepaText(town)));
    };
  }

  @Override
  public long version() {
    return version;
  }
}
