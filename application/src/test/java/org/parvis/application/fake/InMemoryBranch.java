package org.parvis.application.fake;

import java.util.Set;
import java.util.UUID;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.port.ServerLife;
import org.parvis.application.verification.AttemptDesk;
import org.parvis.application.verification.CaseDesk;
import org.parvis.application.verification.ClipDesk;
import org.parvis.application.verification.ControlDesk;
import org.parvis.application.verification.DecisionDesk;
import org.parvis.application.verification.DecisionNotices;
import org.parvis.application.verification.DuplicateDesk;
import org.parvis.application.verification.FindingsDesk;
import org.parvis.application.verification.Forcing;
import org.parvis.application.verification.RefusalDesk;
import org.parvis.application.verification.Settlement;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.access.MandateId;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.access.StaffRole;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.VerificationAttempt;

/** A whole branch of the institution in memory: every store, every gateway, one clock. */
public final class InMemoryBranch {
  public final MutableClock clock = new MutableClock();
  public final ImmediateTransactions transactions = new ImmediateTransactions();
  public final SequentialIdentifiers identifiers = new SequentialIdentifiers();
  public final RecordingJournal journal = new RecordingJournal();
  public final InMemoryMembers members = new InMemoryMembers();
  public final InMemorySessions sessions = new InMemorySessions();
  public final InMemoryCredentialSets credentials = new InMemoryCredentialSets();
  public final InMemoryMandates mandates = new InMemoryMandates();
  public final InMemoryAssociations associations = new InMemoryAssociations();
  public final InMemoryLedger ledger = new InMemoryLedger();
  public final InMemoryStaffAppointments staff = new InMemoryStaffAppointments();
  public final InMemoryVerificationAttempts attempts = new InMemoryVerificationAttempts();
  public final InMemoryReviewCases cases = new InMemoryReviewCases();
  public final InMemoryClips clips = new InMemoryClips();
  public final InMemoryEvidenceVault vault = new InMemoryEvidenceVault(transactions);
  public final ServerLife life = new ServerLife(identifiers.next());
  public final InMemoryCheckQueue queue = new InMemoryCheckQueue();
  public final ScriptedIdentityChecks engine = new ScriptedIdentityChecks(transactions);
  public final InMemoryOutbox outbox = new InMemoryOutbox();
  public final AccessDesk access =
      new AccessDesk(sessions, members, mandates, Policies.SESSIONS, clock);
  public final AttemptDesk attemptDesk = new AttemptDesk(access, attempts, journal, clock);
  public final ClipDesk clipDesk = new ClipDesk(clips, vault);
  public final InMemoryMarks marks = new InMemoryMarks();
  public final InMemoryForcedOutcomes forcedOutcomes = new InMemoryForcedOutcomes();
  public final ScriptedChance chance = new ScriptedChance();
  private final DecisionNotices notices = new DecisionNotices(outbox);
  private final CaseDesk caseDesk = new CaseDesk(cases, Policies.REVIEWS, identifiers, clock);
  private final RefusalDesk refusals =
      new RefusalDesk(attempts, members, caseDesk, notices, Policies.RETRIES, clock);
  public final DecisionDesk decisions =
      new DecisionDesk(attempts, members, cases, caseDesk, refusals, notices, journal, clock);
  public final ControlDesk controls =
      new ControlDesk(
          attempts,
          members,
          cases,
          caseDesk,
          refusals,
          chance,
          Policies.SAMPLE_PERCENT,
          journal,
          clock);
  public final DuplicateDesk duplicates = new DuplicateDesk(marks, clips, new FakeDigests(), clock);
  public final Settlement settlement = settlement(Policies.DECISIONS);
  private int sessionsOpened;

  public Settlement settlement(DecisionPolicy policy) {
    return new Settlement(attempts, policy, decisions, controls, clock);
  }

  /** Takes findings as an installation does that is set up like this. */
  public FindingsDesk findings(DecisionPolicy policy, Forcing forcing) {
    return new FindingsDesk(
        attempts, attemptDesk, duplicates, forcing, settlement(policy), controls, clock);
  }

  /** Lets a member in who has told everything and has a passcode. */
  public MemberId onboarded(MemberBuilder builder) {
    Member member = builder.build();
    members.save(member);
    CredentialSet known = CredentialSet.open(member.id(), new SecretDigest("password"));
    known.choosePasscode(new SecretDigest("passcode"));
    credentials.save(known);
    return member.id();
  }

  /** Camille, who has told everything. */
  public MemberId camille() {
    return onboarded(MemberBuilder.onboarded());
  }

  /** A member of the staff with this number. */
  public MemberId reviewer(int number) {
    MemberId who =
        onboarded(MemberBuilder.onboarded().number(number).phone("+3369800000" + number));
    staff.add(new StaffAppointment(who, StaffRole.REVIEWER, clock.instant()));
    return who;
  }

  /** A session that has just begun. */
  public SessionId signIn(MemberId member) {
    sessionsOpened++;
    var session =
        SessionBuilder.aSession()
            .number(sessionsOpened)
            .of(member)
            .startedAt(clock.instant())
            .build();
    sessions.save(session);
    return session.id();
  }

  /** A session that has just proved code and passcode. */
  public SessionId enterBank(MemberId member) {
    sessionsOpened++;
    var session =
        SessionBuilder.aBankingSession()
            .number(sessionsOpened)
            .of(member)
            .startedAt(clock.instant())
            .build();
    sessions.save(session);
    return session.id();
  }

  public void grant(MemberId member, AssociationId association, AccessRight... rights) {
    mandates.save(
        Mandate.grant(
            new MandateId(identifiers.next()),
            member,
            association,
            Set.of(rights),
            clock.instant()));
  }

  /** Keeps an attempt, with its member's identity at this status. */
  public AttemptId keep(AttemptBuilder builder, IdentityStatus identity) {
    VerificationAttempt attempt = builder.build();
    attempts.save(attempt);
    identityOf(attempt.member(), identity);
    return attempt.id();
  }

  public void identityOf(MemberId who, IdentityStatus identity) {
    Member member = members.ofId(who).orElseThrow();
    member.identityBecame(identity);
    members.save(member);
  }

  public IdentityStatus identityOf(MemberId who) {
    return members.ofId(who).orElseThrow().identity();
  }

  public VerificationAttempt attempt(AttemptId id) {
    return attempts.ofId(id).orElseThrow();
  }

  /** A run of the server that has nothing to do with this one. */
  public ServerLife anotherLife() {
    return new ServerLife(identifiers.next());
  }

  /** An id that nothing has. */
  public static UUID unknown() {
    return new UUID(-1, -1);
  }
}
