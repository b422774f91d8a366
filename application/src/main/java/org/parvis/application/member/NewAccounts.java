package org.parvis.application.member;

import java.time.Instant;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.StaffAppointments;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.access.StaffRole;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;

/** What an account consists of. Called inside a transaction. */
public final class NewAccounts {
  private final Members members;
  private final CredentialSets credentialSets;
  private final StaffAppointments staff;
  private final Identifiers identifiers;
  private final Journal journal;

  public NewAccounts(
      Members members,
      CredentialSets credentialSets,
      StaffAppointments staff,
      Identifiers identifiers,
      Journal journal) {
    this.members = members;
    this.credentialSets = credentialSets;
    this.staff = staff;
    this.identifiers = identifiers;
    this.journal = journal;
  }

  boolean hasOne(EmailAddress address) {
    return members.ofEmail(address).isPresent();
  }

  MemberId open(EmailAddress address, Language language, SecretDigest password, Instant now) {
    MemberId id = new MemberId(identifiers.next());
    members.save(Member.register(id, address, language, now));
    credentialSets.save(CredentialSet.open(id, password));
    journal.append(JournalEntry.by(id, JournalEvent.ACCOUNT_OPENED, now));
    return id;
  }

  /** The first of the staff may do everything. */
  void appointFirst(MemberId member, Instant now) {
    staff.add(new StaffAppointment(member, StaffRole.SUPERVISOR, now));
    journal.append(
        JournalEntry.by(member, JournalEvent.STAFF_APPOINTED, now)
            .with("role", StaffRole.SUPERVISOR.name()));
  }
}
