package org.parvis.application.banking;

import java.time.Instant;
import org.parvis.domain.banking.Money;

/**
 * A movement as the member sees it.
 *
 * @param label empty in the restricted view
 */
public record TransactionLine(Instant bookedAt, String label, Money amount) {}
