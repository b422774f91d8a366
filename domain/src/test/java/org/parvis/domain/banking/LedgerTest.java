package org.parvis.domain.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.parvis.domain.Some.NOW;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.domain.access.AssociationId;

class LedgerTest {
  private static final AssociationId ASSOCIATION = new AssociationId(new UUID(7, 1));
  private static final AccountId PRO = new AccountId(new UUID(10, 1));
  private static final AccountId COLLECTION = new AccountId(new UUID(10, 2));
  private static final AccountId OUTSIDE = new AccountId(new UUID(10, 3));
  private static final EntryId ENTRY = new EntryId(new UUID(11, 1));

  private static LedgerEntry entry(Posting... postings) {
    return new LedgerEntry(ENTRY, NOW, "Collecte", List.of(postings));
  }

  private static Posting posting(AccountId account, long cents) {
    return new Posting(account, new Money(cents));
  }

  private static LedgerEntry transfer(AccountId from, AccountId to, long cents) {
    return LedgerEntry.transfer(ENTRY, from, to, new Money(cents), "Collecte", NOW);
  }

  @Nested
  class Entry {

    @Test
    void a_pair_that_does_not_sum_to_zero_cannot_be_constructed() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> entry(posting(COLLECTION, -100), posting(PRO, 99)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> entry(posting(COLLECTION, 100), posting(PRO, 100)));
      assertThat(entry(posting(COLLECTION, -100), posting(PRO, 100)).postings()).hasSize(2);
    }

    @Test
    void three_sides_may_sum_to_zero_too() {
      assertThat(entry(posting(COLLECTION, -100), posting(PRO, 98), posting(OUTSIDE, 2)).postings())
          .hasSize(3);
    }

    @Test
    void one_side_is_no_entry() {
      assertThatIllegalArgumentException().isThrownBy(() -> entry(posting(PRO, 0)));
      assertThatIllegalArgumentException().isThrownBy(() -> entry());
    }

    @Test
    void an_overflow_does_not_pass_for_zero() {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> entry(posting(COLLECTION, Long.MAX_VALUE), posting(PRO, 1)));
    }

    @Test
    void a_transfer_takes_from_one_and_gives_to_the_other() {
      assertThat(transfer(COLLECTION, PRO, 12_50).postings())
          .containsExactly(posting(COLLECTION, -12_50), posting(PRO, 12_50));
    }

    @Test
    void nothing_and_less_than_nothing_cannot_be_moved() {
      assertThatIllegalArgumentException().isThrownBy(() -> transfer(COLLECTION, PRO, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> transfer(COLLECTION, PRO, -1));
    }

    @Test
    void money_does_not_move_to_where_it_is() {
      assertThatIllegalArgumentException().isThrownBy(() -> transfer(PRO, PRO, 1));
    }

    @Test
    void an_entry_has_a_label_of_at_most_140_characters() {
      List<Posting> postings = List.of(posting(COLLECTION, -1), posting(PRO, 1));
      assertThat(new LedgerEntry(ENTRY, NOW, "x".repeat(140), postings).label()).hasSize(140);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new LedgerEntry(ENTRY, NOW, "x".repeat(141), postings));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new LedgerEntry(ENTRY, NOW, " ", postings));
    }
  }

  @Nested
  class Account {
    private final LedgerAccount pro =
        LedgerAccount.open(PRO, ASSOCIATION, AccountKind.PRO, "Compte Pro");
    private final LedgerAccount collection =
        LedgerAccount.open(COLLECTION, ASSOCIATION, AccountKind.COLLECTION, "Billetterie");
    private final LedgerAccount outside =
        LedgerAccount.open(OUTSIDE, ASSOCIATION, AccountKind.OUTSIDE, "Extérieur");

    @Test
    void an_account_opens_empty() {
      assertThat(pro.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_entry_changes_both_sides_and_the_sum_of_all_stays_zero() {
      LedgerEntry in = transfer(OUTSIDE, COLLECTION, 480_00);
      outside.post(in);
      collection.post(in);
      LedgerEntry moved = transfer(COLLECTION, PRO, 480_00);
      collection.post(moved);
      pro.post(moved);
      assertThat(pro.balance()).isEqualTo(new Money(480_00));
      assertThat(collection.balance()).isEqualTo(Money.ZERO);
      assertThat(outside.balance().plus(collection.balance()).plus(pro.balance()))
          .isEqualTo(Money.ZERO);
    }

    @Test
    void money_that_is_not_there_does_not_leave() {
      assertThatIllegalStateException()
          .isThrownBy(() -> collection.post(transfer(COLLECTION, PRO, 1)));
      assertThat(collection.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void only_the_world_outside_owes() {
      outside.post(transfer(OUTSIDE, PRO, 1));
      assertThat(outside.balance()).isEqualTo(new Money(-1));
    }

    @Test
    void an_entry_of_other_accounts_changes_nothing() {
      pro.post(transfer(OUTSIDE, COLLECTION, 5));
      assertThat(pro.balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_balance_survives_storage() {
      pro.post(transfer(OUTSIDE, PRO, 7));
      assertThat(LedgerAccount.restore(pro.snapshot()).balance()).isEqualTo(new Money(7));
    }
  }

  @Test
  void an_amount_is_said_in_euros_with_two_decimals() {
    assertThat(new Money(480_05).inEuros()).isEqualTo(new BigDecimal("480.05"));
    assertThat(new Money(-1)).isLessThan(Money.ZERO);
  }
}
