package org.parvis.application.credential;

import java.time.Instant;
import java.util.List;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Sessions;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;

/**
 * What a member's secrets have opened and not yet closed: sessions, and one-time codes on their
 * way. Called inside a transaction.
 */
public final class OpenDoors {
  private final Sessions sessions;
  private final CodeChallenges challenges;
  private final Outbox outbox;
  private final Journal journal;

  public OpenDoors(Sessions sessions, CodeChallenges challenges, Outbox outbox, Journal journal) {
    this.sessions = sessions;
    this.challenges = challenges;
    this.outbox = outbox;
    this.journal = journal;
  }

  /** Ends every session and makes every code worthless (security.md E5). */
  void closeAllOf(MemberId member, Instant now) {
    sessions.endAllOf(member, now);
    closeCodesOf(member, now);
  }

  /** Ends every session but this one and makes every code worthless (security.md E5). */
  public void closeOthersOf(MemberId member, SessionId kept, Instant now) {
    sessions.endOthersOf(member, kept, now);
    closeCodesOf(member, now);
  }

  private void closeCodesOf(MemberId member, Instant now) {
    List<CodeChallenge> open = challenges.openOf(member, now);
    open.forEach(challenge -> close(challenge, now));
    journal.append(
        JournalEntry.ofSystem(member, JournalEvent.SESSIONS_ENDED, now)
            .with("codesClosed", Integer.toString(open.size())));
  }

  private void close(CodeChallenge challenge, Instant now) {
    challenge.message().ifPresent(message -> outbox.withdraw(message, now));
    challenge.supersede();
    challenges.save(challenge);
  }
}
