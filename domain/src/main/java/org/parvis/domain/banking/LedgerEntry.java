package org.parvis.domain.banking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Money that moved: postings that sum to zero. An entry that does not cannot be constructed, and an
 * entry that was booked never changes.
 *
 * @param id identifies the entry
 * @param bookedAt when it was booked
 * @param label what the member reads, at most 140 characters
 * @param postings two or more sides
 */
public record LedgerEntry(EntryId id, Instant bookedAt, String label, List<Posting> postings) {
  private static final int LONGEST_LABEL = 140;

  public LedgerEntry {
    Objects.requireNonNull(id, "id");
    postings = List.copyOf(postings);
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException("a label has 1 to 140 characters");
    }
    if (postings.size() < 2) {
      throw new IllegalArgumentException("an entry has at least two postings");
    }
    Money sum = postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(Money.ZERO)) {
      throw new IllegalArgumentException("postings sum to zero");
    }
  }

  /** Moves a positive amount from one account to another. */
  public static LedgerEntry transfer(
      EntryId id, AccountId from, AccountId to, Money amount, String label, Instant now) {
    if (!amount.isPositive() || from.equals(to)) {
      throw new IllegalArgumentException("a positive amount moves between two accounts");
    }
    return new LedgerEntry(
        id, now, label, List.of(new Posting(from, amount.negated()), new Posting(to, amount)));
  }
}
