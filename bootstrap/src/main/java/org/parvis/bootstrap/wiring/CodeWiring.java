package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parvis.application.code.CodeAlarms;
import org.parvis.application.code.CodeCourier;
import org.parvis.application.code.CodeDesk;
import org.parvis.application.code.CodeTries;
import org.parvis.application.code.CodeViews;
import org.parvis.application.code.ConfirmOneTimeCode;
import org.parvis.application.code.ConfirmOneTimeCodeService;
import org.parvis.application.code.FindOpenCode;
import org.parvis.application.code.FindOpenCodeService;
import org.parvis.application.code.ReadPhoneNumber;
import org.parvis.application.code.ReadPhoneNumberService;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.code.SendOneTimeCodeService;
import org.parvis.application.code.TypedNumbers;
import org.parvis.application.credential.ConfirmPasscode;
import org.parvis.application.credential.ConfirmPasscodeService;
import org.parvis.application.credential.PasscodeTries;
import org.parvis.application.credential.SetPasscode;
import org.parvis.application.credential.SetPasscodeService;
import org.parvis.application.port.Alarms;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.OneTimeCodes;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.PhoneNumbers;
import org.parvis.application.port.Sealing;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Tallies;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.SessionTokens;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.PumpingPolicy;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.PasscodePolicy;

/** One-time codes and the passcode. */
@Dependent
class CodeWiring {

  @Produces
  @Singleton
  CodeViews codeViews(CodeChallenges challenges, Outbox outbox, CodePolicy policy) {
    return new CodeViews(challenges, outbox, policy);
  }

  @Produces
  @Singleton
  CodeCourier codeCourier(
      OneTimeCodes codes,
      Digests digests,
      Sealing sealing,
      Outbox outbox,
      Identifiers identifiers,
      CodePolicy policy,
      ParvisConfiguration configuration) {
    return new CodeCourier(
        codes,
        digests,
        sealing,
        outbox,
        identifiers,
        policy,
        configuration.server().baseUrl().getHost());
  }

  @Produces
  @ApplicationScoped
  ReadPhoneNumber readPhoneNumber(PhoneNumbers numbers) {
    return observed(new ReadPhoneNumberService(numbers))::execute;
  }

  @Produces
  @Singleton
  TypedNumbers typedNumbers(Tallies tallies, PumpingPolicy policy, Journal journal) {
    return new TypedNumbers(tallies, policy, journal);
  }

  @Produces
  @Singleton
  CodeDesk codeDesk(
      PasscodeTries passcodeTries,
      CodeChallenges challenges,
      CodeViews views,
      CodeCourier courier,
      TypedNumbers typedNumbers,
      Journal journal) {
    return new CodeDesk(passcodeTries, challenges, views, courier, typedNumbers, journal);
  }

  @Produces
  @Singleton
  CodeTries codeTries(
      PasscodeTries passcodeTries,
      CodeChallenges challenges,
      CodeViews views,
      CodeCourier courier,
      Digests digests,
      Journal journal) {
    return new CodeTries(passcodeTries, challenges, views, courier, digests, journal);
  }

  @Produces
  @ApplicationScoped
  SendOneTimeCode sendOneTimeCode(
      OpenSessions sessions,
      CodeDesk desk,
      TypedNumbers typedNumbers,
      Alarms alarms,
      Transactions transactions,
      Clock clock) {
    CodeAlarms codeAlarms = new CodeAlarms(typedNumbers, alarms, transactions);
    return observed(new SendOneTimeCodeService(sessions, desk, codeAlarms, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  FindOpenCode findOpenCode(
      CodeChallenges challenges, CodeViews views, Transactions transactions, Clock clock) {
    return observed(new FindOpenCodeService(challenges, views, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  ConfirmOneTimeCode confirmOneTimeCode(
      OpenSessions sessions,
      SessionTokens tokens,
      Members members,
      PasscodeTries passcodeTries,
      CodeTries codeTries,
      TypedNumbers typedNumbers,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new ConfirmOneTimeCodeService(
                sessions,
                tokens,
                members,
                passcodeTries,
                codeTries,
                typedNumbers,
                journal,
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @Singleton
  PasscodeTries passcodeTries(CredentialSets credentialSets, LockoutPolicy policy) {
    return new PasscodeTries(credentialSets, policy);
  }

  @Produces
  @ApplicationScoped
  SetPasscode setPasscode(
      OpenSessions sessions,
      SessionTokens tokens,
      PasscodeTries tries,
      PasscodePolicy policy,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new SetPasscodeService(
                sessions, tokens, tries, policy, hashing, journal, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ConfirmPasscode confirmPasscode(
      OpenSessions open,
      Sessions sessions,
      SessionTokens tokens,
      PasscodeTries tries,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    return observed(
            new ConfirmPasscodeService(
                open, sessions, tokens, tries, hashing, journal, transactions, clock))
        ::execute;
  }
}
