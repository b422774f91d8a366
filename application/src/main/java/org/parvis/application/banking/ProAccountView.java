package org.parvis.application.banking;

import java.util.List;
import org.parvis.application.access.RightView;
import org.parvis.domain.access.Association;
import org.parvis.domain.banking.Money;

/** An association's account as this member may see it. */
public record ProAccountView(
    Association association,
    Money balance,
    boolean restricted,
    List<TransactionLine> transactions,
    List<CollectionView> collections,
    List<RightView> rights) {
  public ProAccountView {
    transactions = List.copyOf(transactions);
    collections = List.copyOf(collections);
    rights = List.copyOf(rights);
  }
}
