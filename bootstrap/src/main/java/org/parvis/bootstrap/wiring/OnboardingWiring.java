package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parvis.application.access.InvitationDesk;
import org.parvis.application.member.ChooseLanguage;
import org.parvis.application.member.ChooseLanguageService;
import org.parvis.application.member.GiveProfile;
import org.parvis.application.member.GiveProfileService;
import org.parvis.application.member.InviteFirstStaff;
import org.parvis.application.member.InviteFirstStaffService;
import org.parvis.application.member.NewAccounts;
import org.parvis.application.member.OpenAccount;
import org.parvis.application.member.OpenAccountService;
import org.parvis.application.member.ReadLink;
import org.parvis.application.member.ReadLinkService;
import org.parvis.application.member.RequestSignUp;
import org.parvis.application.member.RequestSignUpService;
import org.parvis.application.member.SignUpMails;
import org.parvis.application.member.SignUpSettings;
import org.parvis.application.member.UsableLinks;
import org.parvis.application.member.WishFor;
import org.parvis.application.member.WishForService;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Digests;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.StaffAppointments;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.ResolveSession;
import org.parvis.application.session.ResolveSessionService;
import org.parvis.application.session.SessionTokens;
import org.parvis.application.session.SignOut;
import org.parvis.application.session.SignOutService;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.session.SessionPolicy;

/** Accounts, sessions, codes, the passcode and the way through them. */
@Dependent
class OnboardingWiring {

  @Produces
  @Singleton
  OpenSessions openSessions(Sessions sessions, Members members, SessionPolicy policy) {
    return new OpenSessions(sessions, members, policy);
  }

  @Produces
  @Singleton
  SessionTokens sessionTokens(
      Sessions sessions,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      SessionPolicy policy) {
    return new SessionTokens(sessions, identifiers, tokens, digests, policy);
  }

  @Produces
  @ApplicationScoped
  ResolveSession resolveSession(
      Sessions sessions,
      Members members,
      StaffAppointments staff,
      Digests digests,
      SessionPolicy policy,
      Transactions transactions,
      Clock clock) {
    return observed(
            new ResolveSessionService(
                sessions, members, staff, digests, policy, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  SignOut signOut(Sessions sessions, Journal journal, Transactions transactions, Clock clock) {
    return observed(new SignOutService(sessions, journal, transactions, clock))::execute;
  }

  @Produces
  @Singleton
  SignUpMails signUpMails(Outbox outbox, Identifiers identifiers, SignUpSettings settings) {
    return new SignUpMails(outbox, identifiers, settings);
  }

  @Produces
  @Singleton
  UsableLinks usableLinks(
      EmailLinks links, Members members, StaffAppointments staff, Digests digests) {
    return new UsableLinks(links, members, staff, digests);
  }

  @Produces
  @Singleton
  NewAccounts newAccounts(
      Members members,
      CredentialSets credentialSets,
      StaffAppointments staff,
      Identifiers identifiers,
      Journal journal) {
    return new NewAccounts(members, credentialSets, staff, identifiers, journal);
  }

  @Produces
  @ApplicationScoped
  RequestSignUp requestSignUp(
      Members members,
      EmailLinks links,
      SignUpMails mails,
      SignUpSettings settings,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new RequestSignUpService(
                members,
                links,
                mails,
                settings,
                identifiers,
                tokens,
                digests,
                journal,
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadLink readLink(
      UsableLinks links,
      PasswordPolicy policy,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(new ReadLinkService(links, policy, journal, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  OpenAccount openAccount(
      UsableLinks links,
      NewAccounts accounts,
      InvitationDesk invitations,
      SessionTokens sessions,
      PasswordPolicy policy,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new OpenAccountService(
                links,
                accounts,
                invitations,
                sessions,
                policy,
                hashing,
                journal,
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  GiveProfile giveProfile(
      OpenSessions sessions,
      Members members,
      VerificationAttempts attempts,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new GiveProfileService(sessions, members, attempts, journal, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ChooseLanguage chooseLanguage(
      OpenSessions sessions, Members members, Transactions transactions, Clock clock) {
    return observed(new ChooseLanguageService(sessions, members, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  WishFor wishFor(OpenSessions sessions, Members members, Transactions transactions, Clock clock) {
    return observed(new WishForService(sessions, members, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  InviteFirstStaff inviteFirstStaff(
      StaffAppointments staff,
      EmailLinks links,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      ParvisConfiguration configuration,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new InviteFirstStaffService(
                staff,
                links,
                identifiers,
                tokens,
                digests,
                configuration.signUp().linkLife(),
                journal,
                transactions,
                clock))
        ::execute;
  }
}
