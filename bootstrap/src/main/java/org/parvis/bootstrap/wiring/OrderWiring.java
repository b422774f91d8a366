package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.banking.ApproveOrder;
import org.parvis.application.banking.ApproveOrderService;
import org.parvis.application.banking.DraftCard;
import org.parvis.application.banking.DraftCardService;
import org.parvis.application.banking.DraftTransfer;
import org.parvis.application.banking.DraftTransferService;
import org.parvis.application.banking.ListOrders;
import org.parvis.application.banking.ListOrdersService;
import org.parvis.application.banking.OrderDesk;
import org.parvis.application.banking.OrderDrafts;
import org.parvis.application.banking.ReadIban;
import org.parvis.application.banking.ReadIbanService;
import org.parvis.application.banking.ReadOrder;
import org.parvis.application.banking.ReadOrderService;
import org.parvis.application.banking.ReopenOrder;
import org.parvis.application.banking.ReopenOrderService;
import org.parvis.application.banking.SendApprovalCode;
import org.parvis.application.banking.SendApprovalCodeService;
import org.parvis.application.banking.WithdrawOrder;
import org.parvis.application.banking.WithdrawOrderService;
import org.parvis.application.code.CodeDesk;
import org.parvis.application.code.CodeTries;
import org.parvis.application.port.Associations;
import org.parvis.application.port.BankOrders;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Ibans;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Ledger;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.banking.OrderPolicy;

/** Transfers and cards. */
@Dependent
class OrderWiring {

  @Produces
  @Singleton
  OrderDesk orderDesk(
      AccessDesk access,
      BankOrders orders,
      Ledger ledger,
      Associations associations,
      OrderPolicy policy,
      Digests digests,
      Journal journal) {
    return new OrderDesk(access, orders, ledger, associations, policy, digests, journal);
  }

  @Produces
  @Singleton
  OrderDrafts orderDrafts(
      OpenSessions sessions,
      OrderDesk desk,
      BankOrders orders,
      CodeDesk codes,
      OrderPolicy policy,
      Clock clock) {
    return new OrderDrafts(sessions, desk, orders, codes, policy, clock);
  }

  @Produces
  @ApplicationScoped
  ReadIban readIban(Ibans ibans) {
    return observed(new ReadIbanService(ibans))::execute;
  }

  @Produces
  @ApplicationScoped
  ListOrders listOrders(
      OrderDesk desk,
      BankOrders orders,
      Associations associations,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    return observed(
            new ListOrdersService(desk, orders, associations, identifiers, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadOrder readOrder(OrderDesk desk, CodeDesk codes, Transactions transactions, Clock clock) {
    return observed(new ReadOrderService(desk, codes, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  DraftTransfer draftTransfer(OrderDrafts drafts, Transactions transactions) {
    return observed(new DraftTransferService(drafts, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  DraftCard draftCard(OrderDrafts drafts, Transactions transactions) {
    return observed(new DraftCardService(drafts, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  ReopenOrder reopenOrder(
      OpenSessions sessions,
      OrderDesk desk,
      CodeDesk codes,
      Transactions transactions,
      Clock clock) {
    return observed(new ReopenOrderService(sessions, desk, codes, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  WithdrawOrder withdrawOrder(
      OpenSessions sessions,
      OrderDesk desk,
      BankOrders orders,
      CodeDesk codes,
      Transactions transactions,
      Clock clock) {
    return observed(new WithdrawOrderService(sessions, desk, orders, codes, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  SendApprovalCode sendApprovalCode(
      OpenSessions sessions,
      OrderDesk desk,
      CodeDesk codes,
      Transactions transactions,
      Clock clock) {
    return observed(new SendApprovalCodeService(sessions, desk, codes, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ApproveOrder approveOrder(
      OpenSessions sessions,
      OrderDesk desk,
      BankOrders orders,
      CodeTries tries,
      Transactions transactions,
      Clock clock) {
    return observed(new ApproveOrderService(sessions, desk, orders, tries, transactions, clock))
        ::execute;
  }
}
