package org.parvis.application.banking;

import java.time.Instant;
import org.parvis.domain.access.Association;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderStatus;
import org.parvis.domain.banking.OrderTerms;

/**
 * An order as the member sees it.
 *
 * @param mine whether this member wrote it
 */
public record OrderView(
    OrderId id,
    Association association,
    OrderTerms terms,
    OrderStatus status,
    Instant changedAt,
    boolean mine) {}
