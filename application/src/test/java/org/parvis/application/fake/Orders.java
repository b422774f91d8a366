package org.parvis.application.fake;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.parvis.application.banking.ReadOrder;
import org.parvis.application.banking.ReadOrderService;
import org.parvis.application.banking.ReopenOrder;
import org.parvis.application.banking.ReopenOrderService;
import org.parvis.application.banking.SendApprovalCode;
import org.parvis.application.banking.SendApprovalCodeService;
import org.parvis.application.banking.WithdrawOrder;
import org.parvis.application.banking.WithdrawOrderService;
import org.parvis.application.code.ConfirmOneTimeCode;
import org.parvis.application.code.ConfirmOneTimeCodeService;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.code.SendOneTimeCodeService;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.access.MandateId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;

/** An association with money, and everything that orders are made with. */
public final class Orders {
  public static final AssociationId CHOIR = new AssociationId(new UUID(20, 1));
  private static final AccountId PRO = new AccountId(new UUID(21, 1));
  private static final AccountId OUTSIDE = new AccountId(new UUID(21, 2));

  private final World world;
  public final DraftTransfer draftTransfer;
  public final DraftCard draftCard;
  public final SendApprovalCode sendCode;
  public final ApproveOrder approve;
  public final ReopenOrder reopen;
  public final WithdrawOrder withdraw;
  public final ReadOrder read;
  public final ListOrders list;
  private final SendOneTimeCode sendOneTimeCode;
  private final ConfirmOneTimeCode confirmOneTimeCode;

  public Orders(World world) {
    this.world = world;
    OrderDesk desk =
        new OrderDesk(
            world.accessDesk,
            world.orders,
            world.ledger,
            world.associations,
            Policies.ORDERS,
            world.digests,
            world.journal);
    OrderDrafts drafts =
        new OrderDrafts(
            world.openSessions, desk, world.orders, world.codeDesk, Policies.ORDERS, world.clock);
    draftTransfer = new DraftTransferService(drafts, world.transactions);
    draftCard = new DraftCardService(drafts, world.transactions);
    sendCode =
        new SendApprovalCodeService(
            world.openSessions, desk, world.codeDesk, world.transactions, world.clock);
    approve =
        new ApproveOrderService(
            world.openSessions,
            desk,
            world.orders,
            world.codeTries,
            world.transactions,
            world.clock);
    reopen =
        new ReopenOrderService(
            world.openSessions, desk, world.codeDesk, world.transactions, world.clock);
    withdraw =
        new WithdrawOrderService(
            world.openSessions,
            desk,
            world.orders,
            world.codeDesk,
            world.transactions,
            world.clock);
    read = new ReadOrderService(desk, world.codeDesk, world.transactions, world.clock);
    list =
        new ListOrdersService(
            desk,
            world.orders,
            world.associations,
            world.identifiers,
            world.transactions,
            world.clock);
    sendOneTimeCode =
        new SendOneTimeCodeService(
            world.openSessions, world.codeDesk, world.codeAlarms, world.transactions, world.clock);
    confirmOneTimeCode =
        new ConfirmOneTimeCodeService(
            world.openSessions,
            world.sessionTokens,
            world.members,
            world.passcodeTries,
            world.codeTries,
            world.typedNumbers,
            world.journal,
            world.transactions,
            world.clock);
  }

  /** Gives the choir an account with this balance. */
  public void choirHas(long cents) {
    world.associations.add(new Association(CHOIR, "Chorale"));
    LedgerAccount pro = LedgerAccount.open(PRO, CHOIR, AccountKind.PRO, "Compte Pro");
    pro.post(
        LedgerEntry.transfer(
            new EntryId(new UUID(22, 1)),
            OUTSIDE,
            PRO,
            new Money(cents),
            "Subvention",
            world.clock.instant()));
    world.ledger.save(pro);
  }

  public void grants(MemberId member, AssociationId association, AccessRight... rights) {
    world.mandates.save(
        Mandate.grant(
            new MandateId(world.identifiers.next()),
            member,
            association,
            Set.of(rights),
            world.clock.instant()));
  }

  /** Takes every mandate of a member away. */
  public void revokes(MemberId member) {
    world
        .mandates
        .inForceOf(member)
        .forEach(
            mandate -> {
              mandate.revoke(world.clock.instant());
              world.mandates.save(mandate);
            });
  }

  public void identityOf(MemberId who, IdentityStatus identity) {
    Member member = world.members.ofId(who).orElseThrow();
    member.identityBecame(identity);
    world.members.save(member);
  }

  /** A code of a later visit, fresh from its message. */
  public OneTimeCode codeOfTheDoor(SessionId session) {
    if (!sendsWithoutSubject(session, CodePurpose.BANKING)) {
      throw new AssertionError("no code was sent");
    }
    return new OneTimeCode(world.inLatestMessage("code"));
  }

  /** Whether a code is sent that is about nothing. */
  public boolean sendsWithoutSubject(SessionId session, CodePurpose purpose) {
    return sendOneTimeCode
        .execute(new SendOneTimeCode.Command(session, purpose, Optional.empty(), World.HERE))
        .match(sent -> true, wait -> false, outOfStep -> false);
  }

  /** Whether a code proves the telephone, for whichever purpose it is given. */
  public boolean opensTheDoor(SessionId session, OneTimeCode code) {
    for (CodePurpose purpose : CodePurpose.values()) {
      boolean open =
          confirmOneTimeCode
              .execute(new ConfirmOneTimeCode.Command(session, purpose, code))
              .match(confirmed -> true, wrong -> false, closed -> false, phoneTaken -> false);
      if (open) {
        return true;
      }
    }
    return false;
  }
}
