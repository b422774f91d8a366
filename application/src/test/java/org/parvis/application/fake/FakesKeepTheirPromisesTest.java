package org.parvis.application.fake;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.parvis.application.contract.AssociationsContract;
import org.parvis.application.contract.BankOrdersContract;
import org.parvis.application.contract.CheckQueueContract;
import org.parvis.application.contract.ClipsContract;
import org.parvis.application.contract.CodeChallengesContract;
import org.parvis.application.contract.CredentialSetsContract;
import org.parvis.application.contract.EmailLinksContract;
import org.parvis.application.contract.ForcedOutcomesContract;
import org.parvis.application.contract.InvitationsContract;
import org.parvis.application.contract.JournalContract;
import org.parvis.application.contract.LedgerContract;
import org.parvis.application.contract.MandatesContract;
import org.parvis.application.contract.MarksContract;
import org.parvis.application.contract.MembersContract;
import org.parvis.application.contract.OutboxContract;
import org.parvis.application.contract.RecordingPrintsContract;
import org.parvis.application.contract.RehearsalMailboxContract;
import org.parvis.application.contract.ReviewCasesContract;
import org.parvis.application.contract.SecretHashingContract;
import org.parvis.application.contract.SessionsContract;
import org.parvis.application.contract.SigningKeysContract;
import org.parvis.application.contract.StaffAppointmentsContract;
import org.parvis.application.contract.TalliesContract;
import org.parvis.application.contract.VerificationAttemptsContract;
import org.parvis.application.port.Associations;
import org.parvis.application.port.BankOrders;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.Clips;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Ledger;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Marks;
import org.parvis.application.port.Members;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.RecordingPrints;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.SigningKeys;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Tallies;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.member.MemberId;

/**
 * The stand-ins keep what the ports promise: the same contracts run on them and on the database.
 * Only rolling back is not among it, as {@link ImmediateTransactions} says.
 */
class FakesKeepTheirPromisesTest {
  private final ImmediateTransactions transactions = new ImmediateTransactions();

  @Nested
  class Of_hashing extends SecretHashingContract {

    @Override
    protected SecretHashing hashing() {
      return new FakeSecretHashing(transactions);
    }

    @Override
    protected SecretHashing dearer() {
      FakeSecretHashing dearer = new FakeSecretHashing(transactions);
      dearer.raiseCost();
      return dearer;
    }
  }

  @Nested
  class Of_associations extends AssociationsContract {
    private final InMemoryAssociations store = new InMemoryAssociations();

    @Override
    protected Associations associations() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_checkQueue extends CheckQueueContract {
    private final InMemoryCheckQueue store = new InMemoryCheckQueue();

    @Override
    protected CheckQueue checkQueue() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_clips extends ClipsContract {
    private final InMemoryClips store = new InMemoryClips();

    @Override
    protected Clips clips() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_recordingPrints extends RecordingPrintsContract {
    private final InMemoryRecordingPrints store = new InMemoryRecordingPrints();

    @Override
    protected RecordingPrints prints() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_codeChallenges extends CodeChallengesContract {
    private final InMemoryCodeChallenges store = new InMemoryCodeChallenges();

    @Override
    protected CodeChallenges codeChallenges() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_credentialSets extends CredentialSetsContract {
    private final InMemoryCredentialSets store = new InMemoryCredentialSets();

    @Override
    protected CredentialSets credentialSets() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_emailLinks extends EmailLinksContract {
    private final InMemoryEmailLinks store = new InMemoryEmailLinks();

    @Override
    protected EmailLinks emailLinks() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_invitations extends InvitationsContract {
    private final InMemoryInvitations store = new InMemoryInvitations();

    @Override
    protected Invitations invitations() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_ledger extends LedgerContract {
    private final InMemoryLedger store = new InMemoryLedger();

    @Override
    protected Ledger ledger() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_mandates extends MandatesContract {
    private final InMemoryMandates store = new InMemoryMandates();

    @Override
    protected Mandates mandates() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_bankOrders extends BankOrdersContract {
    private final InMemoryBankOrders store = new InMemoryBankOrders();

    @Override
    protected BankOrders bankOrders() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_members extends MembersContract {
    private final InMemoryMembers store = new InMemoryMembers();

    @Override
    protected Members members() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_outbox extends OutboxContract {
    private final InMemoryOutbox store = new InMemoryOutbox();

    @Override
    protected Outbox outbox() {
      return store;
    }

    @Override
    protected Receipts receipts() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_rehearsalMailbox extends RehearsalMailboxContract {
    private final InMemoryRehearsalMailbox store = new InMemoryRehearsalMailbox();

    @Override
    protected RehearsalMailbox rehearsalMailbox() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_reviewCases extends ReviewCasesContract {
    private final InMemoryReviewCases store = new InMemoryReviewCases();

    @Override
    protected ReviewCases reviewCases() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_sessions extends SessionsContract {
    private final InMemorySessions store = new InMemorySessions();

    @Override
    protected Sessions sessions() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_signingKeys extends SigningKeysContract {
    private final InMemorySigningKeys store = new InMemorySigningKeys();

    @Override
    protected SigningKeys signingKeys() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_staffAppointments extends StaffAppointmentsContract {
    private final InMemoryStaffAppointments store = new InMemoryStaffAppointments();

    @Override
    protected StaffAppointments staffAppointments() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_tallies extends TalliesContract {
    private final InMemoryTallies store = new InMemoryTallies();

    @Override
    protected Tallies tallies() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_attempts extends VerificationAttemptsContract {
    private final InMemoryVerificationAttempts store = new InMemoryVerificationAttempts();

    @Override
    protected VerificationAttempts attempts() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_marks extends MarksContract {
    private final InMemoryMarks store = new InMemoryMarks();

    @Override
    protected Marks marks() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_forcedOutcomes extends ForcedOutcomesContract {
    private final InMemoryForcedOutcomes store = new InMemoryForcedOutcomes();

    @Override
    protected ForcedOutcomes forcedOutcomes() {
      return store;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class Of_journal extends JournalContract {
    private final RecordingJournal lines = new RecordingJournal();

    @Override
    protected Journal journal() {
      return lines;
    }

    @Override
    protected List<JournalEntry> linesAbout(MemberId subject) {
      return lines.entries().stream().filter(line -> subject.equals(line.subject())).toList();
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }
}
