package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.parvis.application.access.AcceptInvitation;
import org.parvis.application.access.AcceptInvitationService;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.access.DecideAccess;
import org.parvis.application.access.DecideAccessService;
import org.parvis.application.access.InvitationDesk;
import org.parvis.application.access.IssueAccessToken;
import org.parvis.application.access.IssueAccessTokenService;
import org.parvis.application.access.ListMyAssociations;
import org.parvis.application.access.ListMyAssociationsService;
import org.parvis.application.access.NoteForeignWrite;
import org.parvis.application.access.NoteForeignWriteService;
import org.parvis.application.access.PublishSigningKeys;
import org.parvis.application.access.PublishSigningKeysService;
import org.parvis.application.access.ReadInvitation;
import org.parvis.application.access.ReadInvitationService;
import org.parvis.application.access.ReadMyAccess;
import org.parvis.application.access.ReadMyAccessService;
import org.parvis.application.banking.CollectFunds;
import org.parvis.application.banking.CollectFundsService;
import org.parvis.application.banking.ReadProAccount;
import org.parvis.application.banking.ReadProAccountService;
import org.parvis.application.member.InviteFirstStaff;
import org.parvis.application.message.ReadMailbox;
import org.parvis.application.message.ReadMailboxService;
import org.parvis.application.message.SetMailboxFailure;
import org.parvis.application.message.SetMailboxFailureService;
import org.parvis.application.port.AccessTokens;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Ledger;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Members;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;
import org.parvis.application.rehearsal.PrepareRehearsal;
import org.parvis.application.rehearsal.PrepareRehearsalService;
import org.parvis.application.rehearsal.RehearsalMoney;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.domain.session.SessionPolicy;

/** Rights, money, messages, and what a rehearsal starts with. */
@Dependent
class AccountWiring {

  @Produces
  @Singleton
  AccessDesk accessDesk(
      Sessions sessions, Members members, Mandates mandates, SessionPolicy policy, Clock clock) {
    return new AccessDesk(sessions, members, mandates, policy, clock);
  }

  @Produces
  @Singleton
  InvitationDesk invitationDesk(
      Invitations invitations,
      Mandates mandates,
      Identifiers identifiers,
      Journal journal,
      Clock clock) {
    return new InvitationDesk(invitations, mandates, identifiers, journal, clock);
  }

  @Produces
  @ApplicationScoped
  DecideAccess decideAccess(AccessDesk desk, Transactions transactions) {
    return observed(new DecideAccessService(desk, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  ListMyAssociations listMyAssociations(
      AccessDesk desk, Mandates mandates, Associations associations, Transactions transactions) {
    return observed(new ListMyAssociationsService(desk, mandates, associations, transactions))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadInvitation readInvitation(
      Invitations invitations,
      Associations associations,
      Digests digests,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new ReadInvitationService(
                invitations, associations, digests, journal, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  AcceptInvitation acceptInvitation(
      AccessDesk desk,
      InvitationDesk invitations,
      Associations associations,
      Digests digests,
      Journal journal,
      Transactions transactions) {
    return observed(
            new AcceptInvitationService(
                desk, invitations, associations, digests, journal, transactions))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  IssueAccessToken issueAccessToken(
      AccessDesk desk,
      AccessTokens tokens,
      Journal journal,
      Transactions transactions,
      Clock clock,
      ParvisConfiguration configuration) {
    Duration life = configuration.tokens().life();
    return observed(new IssueAccessTokenService(desk, tokens, journal, transactions, clock, life))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadMyAccess readMyAccess(
      AccessDesk desk,
      Members members,
      Mandates mandates,
      Associations associations,
      Journal journal,
      Transactions transactions) {
    return observed(
            new ReadMyAccessService(desk, members, mandates, associations, journal, transactions))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  PublishSigningKeys publishSigningKeys(AccessTokens tokens, Transactions transactions) {
    return observed(new PublishSigningKeysService(tokens, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  NoteForeignWrite noteForeignWrite(Journal journal, Transactions transactions, Clock clock) {
    return observed(new NoteForeignWriteService(journal, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  ReadProAccount readProAccount(
      AccessDesk desk,
      Associations associations,
      Ledger ledger,
      Journal journal,
      Transactions transactions) {
    return observed(new ReadProAccountService(desk, associations, ledger, journal, transactions))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  CollectFunds collectFunds(
      AccessDesk desk,
      Ledger ledger,
      Identifiers identifiers,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new CollectFundsService(desk, ledger, identifiers, journal, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadMailbox readMailbox(RehearsalMailbox mailbox, Transactions transactions, Clock clock) {
    return observed(new ReadMailboxService(mailbox, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  SetMailboxFailure setMailboxFailure(RehearsalMailbox mailbox, Transactions transactions) {
    return observed(new SetMailboxFailureService(mailbox, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  PrepareRehearsal prepareRehearsal(
      Associations associations,
      Invitations invitations,
      Ledger ledger,
      InviteFirstStaff inviteFirstStaff,
      Clock clock,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      Transactions transactions) {
    return observed(
            new PrepareRehearsalService(
                associations,
                invitations,
                new RehearsalMoney(ledger, identifiers, clock),
                inviteFirstStaff,
                new PrepareRehearsalService.Tools(clock, identifiers, tokens, digests),
                transactions))
        ::execute;
  }
}
