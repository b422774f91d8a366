package org.parvis.application.banking;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.parvis.application.code.CodeDesk;
import org.parvis.application.code.CodeWording;
import org.parvis.application.message.SpokenAmount;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.banking.BankOrder;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderObstacle;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.session.Session;

/** Binds the code to the order as it stands, and has the message say so. */
public final class SendApprovalCodeService implements SendApprovalCode {
  // What is left of one text message beside the code, the amount and the line that binds it.
  private static final int LONGEST_IN_MESSAGE = 22;

  private final OpenSessions sessions;
  private final OrderDesk desk;
  private final CodeDesk codes;
  private final Transactions transactions;
  private final Clock clock;

  public SendApprovalCodeService(
      OpenSessions sessions,
      OrderDesk desk,
      CodeDesk codes,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
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
                order -> send(command, order),
                Outcome.Refused::new));
  }

  private Outcome send(Command command, BankOrder order) {
    Instant now = clock.instant();
    Session session = sessions.require(command.session(), now);
    codes.hold(session.member(), now);
    Optional<OrderObstacle> obstacle = desk.obstacle(order, now);
    if (obstacle.isPresent()) {
      desk.noteRefused(command.session(), order, obstacle.get().name());
      return new Outcome.NotPossible(obstacle.get());
    }
    Member member = sessions.memberOf(session);
    CodeBinding binding =
        new CodeBinding(
            member.id(),
            command.session(),
            member
                .phone()
                .orElseThrow(() -> new IllegalStateException("a verified member has a number")),
            CodePurpose.APPROVAL,
            desk.subjectOf(order).orElseThrow());
    return codes
        .send(member, binding, wording(order.terms(), member.language()), Optional.empty(), now)
        .match(
            sent -> new Outcome.Sent(sent.code()),
            wait -> new Outcome.Wait(wait.until(), wait.limit()));
  }

  private static CodeWording wording(OrderTerms terms, Language language) {
    return terms.match(
        transfer ->
            new CodeWording(
                MessageKind.TRANSFER_CODE,
                Map.of(
                    "amount", SpokenAmount.of(transfer.sum(), language),
                    "payee", transfer.payee().start(LONGEST_IN_MESSAGE),
                    "iban", transfer.iban().end())),
        card ->
            new CodeWording(
                MessageKind.CARD_CODE,
                Map.of(
                    "postcode", card.address().postcode(),
                    "town", card.address().town().start(LONGEST_IN_MESSAGE))));
  }
}
