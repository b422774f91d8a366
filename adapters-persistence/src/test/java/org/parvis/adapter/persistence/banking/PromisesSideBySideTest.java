package org.parvis.adapter.persistence.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.Any;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderId;
import org.parvis.domain.banking.OrderPolicy;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.banking.SepaText;

/** Many approve at the same moment what one balance cannot pay together. */
@ParameterizedClass
@EnumSource
class PromisesSideBySideTest {
  private static final int ORDERS = 12;
  private static final OrderPolicy POLICY =
      new OrderPolicy(new Money(1_000_00), Duration.ofHours(24));

  @Parameter private Database database;

  @Test
  void promises_side_by_side_never_exceed_the_balance() throws Exception {
    JpaLedger ledger = new JpaLedger(database.rows());
    JpaBankOrders orders = new JpaBankOrders(database.rows());
    AssociationId association = Any.associationId();
    change(() -> ledger.save(proWith(association, 250)));
    List<BankOrder> waiting =
        IntStream.range(0, ORDERS).mapToObj(n -> transfer(association, 100)).toList();
    waiting.forEach(order -> change(() -> orders.save(order)));

    List<Boolean> promised =
        all(
            waiting.stream()
                .<Callable<Boolean>>map(
                    order ->
                        () ->
                            database
                                .transactions()
                                .inTransaction(() -> promise(ledger, orders, order.id())))
                .toList());

    assertThat(promised).hasSize(ORDERS).filteredOn(yes -> yes).hasSize(2);
    assertThat(database.transactions().inTransaction(() -> orders.committed(association)))
        .isEqualTo(new Money(200));
  }

  private static boolean promise(JpaLedger ledger, JpaBankOrders orders, OrderId id) {
    BankOrder order = orders.ofId(id).orElseThrow();
    Money balance = ledger.lockPro(order.association()).orElseThrow().balance();
    if (POLICY
        .obstacle(order.terms(), balance, orders.committed(order.association()))
        .isPresent()) {
      return false;
    }
    order.approve(Any.MOMENT);
    orders.save(order);
    return true;
  }

  private static LedgerAccount proWith(AssociationId association, long cents) {
    LedgerAccount pro =
        LedgerAccount.open(new AccountId(Any.id()), association, AccountKind.PRO, "Compte Pro");
    pro.post(
        LedgerEntry.transfer(
            new EntryId(Any.id()),
            new AccountId(Any.id()),
            pro.id(),
            new Money(cents),
            "Don",
            Any.MOMENT));
    return pro;
  }

  private static BankOrder transfer(AssociationId association, long cents) {
    return BankOrder.draft(
        new OrderId(Any.id()),
        association,
        Any.memberId(),
        new OrderTerms.Transfer(
            new SepaText("Mairie"),
            new Iban("FR7630006000011234567890189"),
            new Money(cents),
            new SepaText("Loyer")),
        POLICY.life(),
        Any.MOMENT);
  }

  private void change(Runnable work) {
    database
        .transactions()
        .inTransaction(
            () -> {
              work.run();
              return true;
            });
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<T> values = new ArrayList<>();
      for (Future<T> answer : pool.invokeAll(work)) {
        values.add(answer.get());
      }
      return values;
    } finally {
      pool.shutdownNow();
    }
  }
}
