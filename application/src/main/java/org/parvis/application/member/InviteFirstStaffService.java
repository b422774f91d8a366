package org.parvis.application.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parvis.application.port.Digests;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkId;

/** Makes a new link each time; the first that is used closes the door for all of them. */
public final class InviteFirstStaffService implements InviteFirstStaff {
  private final StaffAppointments staff;
  private final EmailLinks links;
  private final Identifiers identifiers;
  private final RandomTokens tokens;
  private final Digests digests;
  private final Duration life;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * Makes the service.
   *
   * @param life how long the operator has to open the link
   */
  public InviteFirstStaffService(
      StaffAppointments staff,
      EmailLinks links,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      Duration life,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.staff = staff;
    this.links = links;
    this.identifiers = identifiers;
    this.tokens = tokens;
    this.digests = digests;
    this.life = life;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> staff.isEmpty() ? invite(command) : new Outcome.AlreadyStaffed());
  }

  private Outcome invite(Command command) {
    Instant now = clock.instant();
    String token = tokens.next();
    links.save(
        EmailLink.forFirstStaff(
            new LinkId(identifiers.next()), digests.ofToken(token), command.language(), now, life));
    journal.append(
        JournalEntry.anonymous(JournalEvent.SIGN_UP_ASKED, now).with("reason", "FIRST_STAFF"));
    return new Outcome.Invited(token);
  }
}
