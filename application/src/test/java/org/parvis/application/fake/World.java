package org.parvis.application.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.access.InvitationDesk;
import org.parvis.application.code.CodeAlarms;
import org.parvis.application.code.CodeCourier;
import org.parvis.application.code.CodeDesk;
import org.parvis.application.code.CodeTries;
import org.parvis.application.code.CodeViews;
import org.parvis.application.code.TypedNumbers;
import org.parvis.application.credential.OpenDoors;
import org.parvis.application.credential.PasscodeTries;
import org.parvis.application.credential.PasswordMails;
import org.parvis.application.credential.ResetLinks;
import org.parvis.application.credential.ResetSettings;
import org.parvis.application.login.PasswordTries;
import org.parvis.application.login.SignInFailures;
import org.parvis.application.member.NewAccounts;
import org.parvis.application.member.SignUpMails;
import org.parvis.application.member.SignUpSettings;
import org.parvis.application.member.UsableLinks;
import org.parvis.application.message.UndeliveredNotices;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.access.StaffAppointment;
import org.parvis.domain.access.StaffRole;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;

/** All stand-ins together, and the collaborators that services share, as bootstrap wires them. */
public final class World {
  /** The password of every member who is given credentials. */
  public static final RawPassword PASSWORD = new RawPassword("une longue phrase à moi");

  /** The passcode of members who have one. */
  public static final RawPasscode PASSCODE = new RawPasscode("837264");

  /** The address of the product. */
  /** Where requests come from, unless a test says otherwise. */
  public static final ClientAddress HERE = new ClientAddress("198.51.100.7", "198.51.100.0/24");

  public static final String HOST = "parvis.example";

  public final MutableClock clock = new MutableClock();
  public final SequentialIdentifiers identifiers = new SequentialIdentifiers();
  public final SequentialTokens tokens = new SequentialTokens();
  public final ScriptedOneTimeCodes codes = new ScriptedOneTimeCodes("407319", "062845");
  public final FakeDigests digests = new FakeDigests();
  public final FakeSealing sealing = new FakeSealing();
  public final ImmediateTransactions transactions = new ImmediateTransactions();
  public final FakeSecretHashing hashing = new FakeSecretHashing(transactions);
  public final OpenTurns turns = new OpenTurns(transactions);
  public final FakeAccessTokens accessTokens = new FakeAccessTokens(transactions);
  public final RecordingJournal journal = new RecordingJournal();
  public final InMemoryOutbox outbox = new InMemoryOutbox();

  public final InMemoryMembers members = new InMemoryMembers();
  public final InMemoryCredentialSets credentialSets = new InMemoryCredentialSets();
  public final InMemoryEmailLinks links = new InMemoryEmailLinks();
  public final InMemorySessions sessions = new InMemorySessions();
  public final InMemoryCodeChallenges challenges = new InMemoryCodeChallenges();
  public final InMemoryVerificationAttempts attempts = new InMemoryVerificationAttempts();
  public final InMemoryReviewCases cases = new InMemoryReviewCases();
  public final InMemoryClips clips = new InMemoryClips();
  public final InMemoryStaffAppointments staff = new InMemoryStaffAppointments();
  public final InMemoryAssociations associations = new InMemoryAssociations();
  public final InMemoryInvitations invitations = new InMemoryInvitations();
  public final InMemoryMandates mandates = new InMemoryMandates();
  public final InMemoryLedger ledger = new InMemoryLedger();
  public final InMemoryTallies tallies = new InMemoryTallies();
  public final RecordingAlarms alarms = new RecordingAlarms(transactions);
  public final UndeliveredNotices undelivered =
      new UndeliveredNotices(members, cases, Policies.REVIEWS, identifiers, journal);
  public final InMemoryBankOrders orders = new InMemoryBankOrders();

  public final SignUpSettings signUp =
      new SignUpSettings(
          Set.of(),
          Duration.ofMinutes(30),
          Duration.ofMinutes(1),
          "https://" + HOST + "/link.xhtml?token=",
          "https://" + HOST + "/sign-in.xhtml");

  public final ResetSettings resets =
      new ResetSettings(
          Duration.ofMinutes(30),
          3,
          "https://" + HOST + "/new-password.xhtml?token=",
          "https://" + HOST + "/forgot-password.xhtml");

  public final OpenSessions openSessions = new OpenSessions(sessions, members, Policies.SESSIONS);
  public final SessionTokens sessionTokens =
      new SessionTokens(sessions, identifiers, tokens, digests, Policies.SESSIONS);
  public final PasswordMails passwordMails = new PasswordMails(outbox, identifiers, resets);
  public final PasswordTries passwordTries =
      new PasswordTries(members, credentialSets, Policies.LOCKOUT, passwordMails, journal);
  public final SignInFailures signInFailures =
      new SignInFailures(tallies, Policies.STUFFING, journal, alarms);
  public final ResetLinks resetLinks =
      new ResetLinks(links, members, staff, credentialSets, digests, Policies.LOCKOUT);
  public final OpenDoors openDoors = new OpenDoors(sessions, challenges, outbox, journal);
  public final PasscodeTries passcodeTries = new PasscodeTries(credentialSets, Policies.LOCKOUT);
  public final UsableLinks usableLinks = new UsableLinks(links, members, staff, digests);
  public final NewAccounts newAccounts =
      new NewAccounts(members, credentialSets, staff, identifiers, journal);
  public final SignUpMails signUpMails = new SignUpMails(outbox, identifiers, signUp);
  public final CodeViews codeViews = new CodeViews(challenges, outbox, Policies.CODES);
  public final CodeCourier codeCourier =
      new CodeCourier(codes, digests, sealing, outbox, identifiers, Policies.CODES, HOST);
  public final TypedNumbers typedNumbers = new TypedNumbers(tallies, Policies.PUMPING, journal);
  public final CodeDesk codeDesk =
      new CodeDesk(passcodeTries, challenges, codeViews, codeCourier, typedNumbers, journal);
  public final CodeAlarms codeAlarms = new CodeAlarms(typedNumbers, alarms, transactions);
  public final CodeTries codeTries =
      new CodeTries(passcodeTries, challenges, codeViews, codeCourier, digests, journal);
  public final AccessDesk accessDesk =
      new AccessDesk(sessions, members, mandates, Policies.SESSIONS, clock);
  public final InvitationDesk invitationDesk =
      new InvitationDesk(invitations, mandates, identifiers, journal, clock);

  /** Stores a member who has {@link #PASSWORD} and no passcode. */
  public Member with(MemberBuilder builder) {
    Member member = builder.build();
    members.save(member);
    credentialSets.save(CredentialSet.open(member.id(), hashing.hash(PASSWORD)));
    return member;
  }

  /** Stores a member who has {@link #PASSWORD} and {@link #PASSCODE}. */
  public Member withPasscode(MemberBuilder builder) {
    Member member = with(builder);
    SecretDigest passcode = hashing.hash(PASSCODE);
    CredentialSet credentials = credentials(member.id());
    credentials.choosePasscode(passcode);
    credentialSets.save(credentials);
    return member;
  }

  /** Stores a session and says its id. */
  public SessionId with(SessionBuilder builder) {
    Session session = builder.build();
    sessions.save(session);
    return session.id();
  }

  /** Makes a member a reviewer. */
  public void appoint(MemberId member) {
    staff.add(new StaffAppointment(member, StaffRole.REVIEWER, clock.instant()));
  }

  /** The member as stored now. */
  public Member member(MemberId id) {
    return members.ofId(id).orElseThrow();
  }

  public CredentialSet credentials(MemberId id) {
    return credentialSets.ofMember(id).orElseThrow();
  }

  /** What a session has proved by now; empty when it is over. */
  public Optional<AssuranceLevel> levelOf(SessionId id) {
    return sessions
        .ofId(id)
        .filter(session -> session.isOpenAt(clock.instant(), Policies.SESSIONS))
        .map(session -> session.levelAt(clock.instant(), Policies.SESSIONS));
  }

  /** The argument of the message that was put last. */
  public String inLatestMessage(String argument) {
    String value = outbox.latest().arguments().get(argument);
    if (value == null) {
      throw new AssertionError("the message has no " + argument);
    }
    return value;
  }
}
