package org.parvis.domain.banking;

/**
 * One side of an entry.
 *
 * @param account the account whose balance it changes
 * @param amount positive when it grows
 */
public record Posting(AccountId account, Money amount) {}
