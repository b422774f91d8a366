package org.parvis.application.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Members;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.access.StaffRole;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionPolicy;
import org.parvis.domain.session.SessionToken;

/** Looks a token up by its digest and notes the activity. */
public final class ResolveSessionService implements ResolveSession {
  // A page and what it loads arrive together; one of them is enough to note.
  private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

  private final Sessions sessions;
  private final Members members;
  private final StaffAppointments staff;
  private final Digests digests;
  private final SessionPolicy policy;
  private final Transactions transactions;
  private final Clock clock;

  public ResolveSessionService(
      Sessions sessions,
      Members members,
      StaffAppointments staff,
      Digests digests,
      SessionPolicy policy,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.members = members;
    this.staff = staff;
    this.digests = digests;
    this.policy = policy;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    try {
      return find(command.token(), command.activity());
    } catch (StaleAggregateException overtaken) {
      // Many requests of one session at once: whoever was faster has noted the activity.
      return find(command.token(), false);
    }
  }

  private Outcome find(SessionToken token, boolean activity) {
    return transactions.inTransaction(
        () ->
            sessions
                .ofTokenDigest(digests.ofToken(token.reveal()))
                // Somebody ended it: to say that its time ran out would be untrue (E8).
                .filter(session -> !session.wasEnded())
                .map(session -> resolve(session, activity, clock.instant()))
                .orElseGet(Outcome.Unknown::new));
  }

  private Outcome resolve(Session session, boolean activity, Instant now) {
    if (!session.isOpenAt(now, policy)) {
      return new Outcome.Expired();
    }
    if (activity && !now.isBefore(session.seenAt().plus(SAME_MOMENT))) {
      session.touch(now, policy);
      sessions.save(session);
    }
    return new Outcome.Open(view(session, now));
  }

  private SessionView view(Session session, Instant now) {
    Member member =
        members
            .ofId(session.member())
            .orElseThrow(() -> new IllegalStateException("a session belongs to a member"));
    Optional<StaffRole> role = staff.ofMember(member.id()).map(StaffAppointment::role);
    return new SessionView(
        session.id(),
        member.id(),
        session.levelAt(now, policy),
        member.language(),
        role.isPresent(),
        member.name().map(PersonName::inDailyLife).orElse(member.email().masked()),
        role.filter(StaffRole.SUPERVISOR::equals).isPresent());
  }
}
