package org.parvis.application.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.application.fake.InMemoryBranch.unknown;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.access.RightView;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Missing;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;

/** The account and its first operation, seen from every standing (security.md F2, F3). */
class BankingTest {
  private static final AssociationId CHOIR = new AssociationId(new UUID(20, 1));
  private static final AssociationId OTHERS = new AssociationId(new UUID(20, 2));
  private static final AccountId PRO = new AccountId(new UUID(21, 1));
  private static final AccountId COLLECTION = new AccountId(new UUID(21, 2));
  private static final AccountId OUTSIDE = new AccountId(new UUID(21, 3));
  private static final AccountId OTHER_COLLECTION = new AccountId(new UUID(21, 4));
  private final InMemoryBranch branch = new InMemoryBranch();
  private final ReadProAccount read =
      new ReadProAccountService(
          branch.access, branch.associations, branch.ledger, branch.journal, branch.transactions);
  private final CollectFunds collect =
      new CollectFundsService(
          branch.access,
          branch.ledger,
          branch.identifiers,
          branch.journal,
          branch.transactions,
          branch.clock);
  private MemberId camille;

  @BeforeEach
  void theChoirHasAnAccountAndACollection() {
    camille = branch.camille();
    branch.associations.add(new Association(CHOIR, "Chorale"));
    branch.associations.add(new Association(OTHERS, "Autres"));
    open(PRO, CHOIR, AccountKind.PRO, "Compte Pro");
    open(COLLECTION, CHOIR, AccountKind.COLLECTION, "Billetterie");
    open(OUTSIDE, CHOIR, AccountKind.OUTSIDE, "Extérieur");
    open(OTHER_COLLECTION, OTHERS, AccountKind.COLLECTION, "Dons");
    move(OUTSIDE, COLLECTION, 480_00, "Billets");
  }

  private void open(AccountId id, AssociationId of, AccountKind kind, String name) {
    branch.ledger.save(LedgerAccount.open(id, of, kind, name));
  }

  private void move(AccountId from, AccountId to, long cents, String label) {
    LedgerEntry entry =
        LedgerEntry.transfer(
            new EntryId(branch.identifiers.next()),
            from,
            to,
            new Money(cents),
            label,
            branch.clock.instant());
    for (AccountId id : List.of(from, to)) {
      LedgerAccount account = branch.ledger.ofId(id).orElseThrow();
      account.post(entry);
      branch.ledger.save(account);
    }
    branch.ledger.book(entry);
  }

  private SessionId with(IdentityStatus identity, AccessRight... rights) {
    branch.identityOf(camille, identity);
    branch.grant(camille, CHOIR, rights);
    return branch.enterBank(camille);
  }

  private Money balanceOf(AccountId id) {
    return branch.ledger.ofId(id).orElseThrow().balance();
  }

  private ProAccountView account(SessionId by) {
    return read.execute(new ReadProAccount.Command(by, CHOIR))
        .match(
            ReadProAccount.Outcome.Account::account,
            refused -> {
              throw new AssertionError(refused);
            });
  }

  private Set<Missing> missingToRead(SessionId by, AssociationId association) {
    return read.execute(new ReadProAccount.Command(by, association))
        .match(account -> Set.of(), refused -> refused.decision().missing());
  }

  private CollectFunds.Outcome collected(SessionId by, AccountId collection) {
    return collect.execute(new CollectFunds.Command(by, collection));
  }

  private Set<Missing> missingToCollect(SessionId by, AccountId collection) {
    return collected(by, collection)
        .match(done -> Set.of(), nothing -> Set.of(), refused -> refused.decision().missing());
  }

  @Nested
  class Reading {

    @Test
    void a_verified_member_sees_all_of_it() {
      move(COLLECTION, PRO, 80_00, "Billetterie");
      ProAccountView seen = account(with(IdentityStatus.VERIFIED, AccessRight.VIEW_ACCOUNT));
      assertThat(seen.restricted()).isFalse();
      assertThat(seen.balance()).isEqualTo(new Money(80_00));
      assertThat(seen.transactions())
          .containsExactly(
              new TransactionLine(branch.clock.instant(), "Billetterie", new Money(80_00)));
      assertThat(seen.collections())
          .containsExactly(new CollectionView(COLLECTION, "Billetterie", new Money(400_00)));
    }

    @ParameterizedTest
    @EnumSource(value = IdentityStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "VERIFIED")
    void before_that_only_balance_dates_and_amounts_of_the_last_five(IdentityStatus identity) {
      for (int day = 1; day <= 6; day++) {
        move(COLLECTION, PRO, day, "De Jeanne Martin");
        branch.clock.advance(Duration.ofDays(1));
      }
      ProAccountView seen = account(with(identity, AccessRight.values()));
      assertThat(seen.restricted()).isTrue();
      assertThat(seen.balance()).isEqualTo(new Money(21));
      assertThat(seen.transactions())
          .extracting(TransactionLine::amount)
          .containsExactly(new Money(6), new Money(5), new Money(4), new Money(3), new Money(2));
      assertThat(seen.transactions()).extracting(TransactionLine::label).containsOnly("");
      assertThat(seen.collections()).isEmpty();
    }

    @Test
    void every_right_is_answered_for_the_locks_on_the_page() {
      ProAccountView seen = account(with(IdentityStatus.VERIFIED, AccessRight.VIEW_ACCOUNT));
      assertThat(seen.rights()).extracting(RightView::right).containsExactly(AccessRight.values());
    }

    @Test
    void without_a_mandate_nothing_is_seen() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.values());
      assertThat(missingToRead(session, OTHERS)).containsExactly(Missing.MANDATE);
      assertThat(missingToRead(session, new AssociationId(unknown())))
          .containsExactly(Missing.MANDATE);
    }

    @Test
    void a_password_alone_opens_no_account() {
      with(IdentityStatus.VERIFIED, AccessRight.values());
      assertThat(missingToRead(branch.signIn(camille), CHOIR))
          .containsExactly(Missing.BANKING_SESSION);
    }

    // security.md K1
    @Test
    void a_refusal_leaves_one_line_that_says_what_was_missing() {
      with(IdentityStatus.VERIFIED, AccessRight.values());
      missingToRead(branch.signIn(camille), CHOIR);
      assertThat(branch.journal.entries())
          .containsExactly(
              JournalEntry.by(camille, JournalEvent.ACCESS_REFUSED, branch.clock.instant())
                  .with("right", "VIEW_ACCOUNT")
                  .with("missing", "[BANKING_SESSION]"));
    }

    @Test
    void what_is_shown_leaves_no_line() {
      account(with(IdentityStatus.VERIFIED, AccessRight.VIEW_ACCOUNT));
      assertThat(branch.journal.entries()).isEmpty();
    }

    @Test
    void a_session_that_ended_shows_nothing_and_its_line_names_nobody() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.values());
      branch.sessions.endAllOf(camille, branch.clock.instant());
      assertThat(missingToRead(session, CHOIR)).contains(Missing.BANKING_SESSION);
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.ACCESS_REFUSED);
      assertThat(branch.journal.latest().about()).isEmpty();
    }
  }

  @Nested
  class Collecting {

    @Test
    void the_whole_balance_moves_and_the_sum_stays() {
      SessionId session =
          with(IdentityStatus.VERIFIED, AccessRight.VIEW_ACCOUNT, AccessRight.COLLECT_FUNDS);
      assertThat(collected(session, COLLECTION))
          .isEqualTo(new CollectFunds.Outcome.Collected(new Money(480_00)));
      assertThat(balanceOf(PRO)).isEqualTo(new Money(480_00));
      assertThat(balanceOf(COLLECTION)).isEqualTo(Money.ZERO);
      assertThat(account(session).transactions())
          .containsExactly(
              new TransactionLine(branch.clock.instant(), "Billetterie", new Money(480_00)));
      assertThat(branch.journal.events()).containsExactly(JournalEvent.FUNDS_COLLECTED);
    }

    // security.md N4
    @Test
    void a_second_click_moves_nothing() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.COLLECT_FUNDS);
      collected(session, COLLECTION);
      assertThat(collected(session, COLLECTION))
          .isEqualTo(new CollectFunds.Outcome.NothingToCollect());
      assertThat(balanceOf(PRO)).isEqualTo(new Money(480_00));
    }

    private void assertNothingMoved() {
      assertThat(balanceOf(PRO)).isEqualTo(Money.ZERO);
      assertThat(balanceOf(COLLECTION)).isEqualTo(new Money(480_00));
      assertThat(branch.journal.events()).containsExactly(JournalEvent.ACCESS_REFUSED);
    }

    @Test
    void without_the_right_nothing_moves_whatever_the_page_showed() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.VIEW_ACCOUNT);
      assertThat(missingToCollect(session, COLLECTION)).containsExactly(Missing.RIGHT);
      assertNothingMoved();
    }

    @ParameterizedTest
    @EnumSource(value = IdentityStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "VERIFIED")
    void without_a_verified_identity_nothing_moves(IdentityStatus identity) {
      SessionId session = with(identity, AccessRight.values());
      assertThat(missingToCollect(session, COLLECTION)).containsExactly(Missing.VERIFIED_IDENTITY);
      assertNothingMoved();
    }

    @Test
    void five_idle_minutes_later_nothing_moves() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.values());
      branch.clock.advance(Duration.ofMinutes(5));
      assertThat(missingToCollect(session, COLLECTION)).containsExactly(Missing.BANKING_SESSION);
      assertNothingMoved();
    }

    @Test
    void a_collection_of_others_and_one_that_does_not_exist_are_refused_alike() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.values());
      assertThat(collected(session, OTHER_COLLECTION))
          .isEqualTo(collected(session, new AccountId(unknown())))
          .isInstanceOf(CollectFunds.Outcome.Refused.class);
      assertThat(missingToCollect(session, OTHER_COLLECTION)).containsExactly(Missing.MANDATE);
    }

    @Test
    void an_account_that_is_no_collection_is_not_emptied() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.values());
      assertThat(missingToCollect(session, OUTSIDE)).containsExactly(Missing.MANDATE);
      assertThat(missingToCollect(session, PRO)).containsExactly(Missing.MANDATE);
    }

    @Test
    void a_session_that_ended_moves_nothing() {
      SessionId session = with(IdentityStatus.VERIFIED, AccessRight.values());
      branch.sessions.endAllOf(camille, branch.clock.instant());
      assertThat(missingToCollect(session, COLLECTION)).contains(Missing.BANKING_SESSION);
      assertNothingMoved();
    }
  }
}
