package org.parvis.application.banking;

import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.Money;

/** Money collected and not yet moved. */
public record CollectionView(AccountId account, String name, Money balance) {}
