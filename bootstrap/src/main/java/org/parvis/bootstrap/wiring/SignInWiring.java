package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.parvis.adapter.crypto.FairTurns;
import org.parvis.application.credential.OpenDoors;
import org.parvis.application.credential.PasswordMails;
import org.parvis.application.credential.ReadResetLink;
import org.parvis.application.credential.ReadResetLinkService;
import org.parvis.application.credential.RequestPasswordReset;
import org.parvis.application.credential.RequestPasswordResetService;
import org.parvis.application.credential.ResetLinks;
import org.parvis.application.credential.ResetPassword;
import org.parvis.application.credential.ResetPasswordService;
import org.parvis.application.credential.ResetSettings;
import org.parvis.application.login.ChangePassword;
import org.parvis.application.login.ChangePasswordService;
import org.parvis.application.login.PasswordTries;
import org.parvis.application.login.SignInFailures;
import org.parvis.application.login.SignInWithPassword;
import org.parvis.application.login.SignInWithPasswordService;
import org.parvis.application.port.Alarms;
import org.parvis.application.port.CodeChallenges;
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
import org.parvis.application.port.Tallies;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.Turns;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.credential.StuffingPolicy;

/** The password: giving it, forgetting it, and who tries too many. */
@Dependent
class SignInWiring {
  // Far fewer than the 200 threads and 30 connections that all requests share, and enough to keep
  // every processor hashing (security.md M1).
  private static final int AT_ONCE = 8;
  private static final int WAITING = 48;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  @Produces
  @Singleton
  PasswordMails passwordMails(Outbox outbox, Identifiers identifiers, ResetSettings settings) {
    return new PasswordMails(outbox, identifiers, settings);
  }

  @Produces
  @Singleton
  PasswordTries passwordTries(
      Members members,
      CredentialSets credentialSets,
      LockoutPolicy policy,
      PasswordMails mails,
      Journal journal) {
    return new PasswordTries(members, credentialSets, policy, mails, journal);
  }

  @Produces
  @Singleton
  SignInFailures signInFailures(
      Tallies tallies, StuffingPolicy policy, Journal journal, Alarms alarms) {
    return new SignInFailures(tallies, policy, journal, alarms);
  }

  @Produces
  @Singleton
  Turns turnsOfPasswords() {
    return new FairTurns(AT_ONCE, WAITING, LONGEST_WAIT);
  }

  @Produces
  @ApplicationScoped
  SignInWithPassword signInWithPassword(
      Turns turns,
      PasswordTries tries,
      SignInFailures failures,
      SecretHashing hashing,
      SessionTokens sessions,
      StaffAppointments staff,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new SignInWithPasswordService(
                turns, tries, failures, hashing, sessions, staff, journal, transactions, clock))
        ::execute;
  }

  @Produces
  @Singleton
  ResetLinks resetLinks(
      EmailLinks links,
      Members members,
      StaffAppointments staff,
      CredentialSets credentialSets,
      Digests digests,
      LockoutPolicy policy) {
    return new ResetLinks(links, members, staff, credentialSets, digests, policy);
  }

  @Produces
  @Singleton
  OpenDoors openDoors(
      Sessions sessions, CodeChallenges challenges, Outbox outbox, Journal journal) {
    return new OpenDoors(sessions, challenges, outbox, journal);
  }

  @Produces
  @ApplicationScoped
  ChangePassword changePassword(
      Turns turns,
      OpenSessions open,
      PasswordTries tries,
      SignInFailures failures,
      PasswordPolicy policy,
      StaffAppointments staff,
      SecretHashing hashing,
      ChangePasswordService.Closing closing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new ChangePasswordService(
                turns,
                open,
                tries,
                failures,
                policy,
                staff,
                hashing,
                closing,
                journal,
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @Singleton
  ChangePasswordService.Closing closing(
      OpenDoors doors, ResetLinks links, SessionTokens tokens, PasswordMails mails) {
    return new ChangePasswordService.Closing(doors, links, tokens, mails);
  }

  @Produces
  @ApplicationScoped
  RequestPasswordReset requestPasswordReset(
      Members members,
      ResetLinks resets,
      EmailLinks links,
      PasswordMails mails,
      ResetSettings settings,
      Tallies tallies,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new RequestPasswordResetService(
                members,
                resets,
                links,
                mails,
                settings,
                tallies,
                new RequestPasswordResetService.Tools(identifiers, tokens, digests),
                journal,
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadResetLink readResetLink(
      ResetLinks links,
      PasswordPolicy policy,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(new ReadResetLinkService(links, policy, journal, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  ResetPassword resetPassword(
      ResetLinks links,
      CredentialSets credentialSets,
      OpenDoors doors,
      PasswordMails mails,
      PasswordPolicy policy,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new ResetPasswordService(
                links, credentialSets, doors, mails, policy, hashing, journal, transactions, clock))
        ::execute;
  }
}
