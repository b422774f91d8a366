package org.parvis.application.banking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.code.CodeDesk;
import org.parvis.application.code.CodeView;
import org.parvis.application.port.Transactions;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.code.CodePurpose;

public final class ReadOrderService implements ReadOrder {
  private final OrderDesk desk;
  private final CodeDesk codes;
  private final Transactions transactions;
  private final Clock clock;

  public ReadOrderService(OrderDesk desk, CodeDesk codes, Transactions transactions, Clock clock) {
    this.desk = desk;
    this.codes = codes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.own(
                command.session(),
                command.order(),
                OrderKind.TRANSFER,
                order -> read(command, order),
                Outcome.Refused::new));
  }

  private Outcome read(Command command, BankOrder order) {
    Instant now = clock.instant();
    Optional<CodeView> code =
        order.isWaitingAt(now)
            ? codes.waiting(command.session(), CodePurpose.APPROVAL, desk.subjectOf(order), now)
            : Optional.empty();
    return new Outcome.Read(desk.view(command.session(), order, now), code);
  }
}
