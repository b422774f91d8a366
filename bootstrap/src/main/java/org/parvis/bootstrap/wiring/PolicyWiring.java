package org.parvis.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.adapter.crypto.CommonPasswords;
import org.parvis.adapter.web.Listeners;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.session.TrustedProxies;
import org.parvis.application.credential.ResetSettings;
import org.parvis.application.member.SignUpSettings;
import org.parvis.application.verification.ClipLimits;
import org.parvis.bootstrap.configuration.DocumentList;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.OrderPolicy;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.PumpingPolicy;
import org.parvis.domain.credential.LockoutPolicy;
import org.parvis.domain.credential.PasscodePolicy;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.credential.StuffingPolicy;
import org.parvis.domain.session.SessionPolicy;
import org.parvis.domain.verification.AcceptedDocuments;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.ReviewClock;

/** The rules with the institution's figures in them. */
@Dependent
class PolicyWiring {
  private static final String PRODUCT = "parvis";
  private static final String LINK_PAGE = "/link.xhtml?token=";
  private static final String NEW_PASSWORD_PAGE = "/new-password.xhtml?token=";
  private static final String FORGOT_PASSWORD_PAGE = "/forgot-password.xhtml";
  private static final String SIGN_IN_PAGE = "/sign-in.xhtml";
  private static final Duration LINK_PAUSE = Duration.ofMinutes(1);

  @Produces
  @Singleton
  PasswordPolicy passwords(ParvisConfiguration configuration) {
    ParvisConfiguration.Passwords set = configuration.passwords();
    return new PasswordPolicy(
        set.minimum(),
        set.staffMinimum(),
        set.maximum(),
        CommonPasswords.load(),
        Stream.concat(Stream.of(PRODUCT), set.ownWords().stream()).toList());
  }

  @Produces
  @Singleton
  PasscodePolicy passcodes() {
    return new PasscodePolicy();
  }

  @Produces
  @Singleton
  LockoutPolicy lockout(ParvisConfiguration configuration) {
    ParvisConfiguration.Lockout set = configuration.lockout();
    return new LockoutPolicy(
        set.failures(),
        set.firstWait(),
        set.longestWait(),
        set.ceiling(),
        configuration.passcodeTries());
  }

  @Produces
  @Singleton
  StuffingPolicy stuffing(ParvisConfiguration configuration) {
    ParvisConfiguration.SignIn set = configuration.signIn();
    return new StuffingPolicy(
        set.failuresPerAddress(),
        set.failuresPerNetwork(),
        set.window(),
        set.alarmFailures(),
        set.alarmWindow());
  }

  @Produces
  @Singleton
  ResetSettings resets(ParvisConfiguration configuration) {
    ParvisConfiguration.Reset set = configuration.reset();
    return new ResetSettings(
        set.linkLife(), set.mailsPerHour(), NEW_PASSWORD_PAGE, FORGOT_PASSWORD_PAGE);
  }

  @Produces
  @Singleton
  TrustedProxies trustedProxies(ParvisConfiguration configuration) {
    return new TrustedProxies(configuration.trustedProxies());
  }

  @Produces
  @Singleton
  CodePolicy codes(ParvisConfiguration configuration) {
    ParvisConfiguration.Codes set = configuration.codes();
    return new CodePolicy(
        set.life(),
        set.checks(),
        set.checksPerDay(),
        set.resendAfter(),
        set.sendsPerTenMinutes(),
        set.sendsPerDay(),
        set.sendsPerDayInAll());
  }

  @Produces
  @Singleton
  PumpingPolicy pumping(ParvisConfiguration configuration) {
    ParvisConfiguration.TypedNumbers set = configuration.typedNumbers();
    return new PumpingPolicy(
        set.sendsPerHourFromAddress(),
        set.sendsPerDayOfMember(),
        set.sendsPerDayToBlock(),
        set.sendsPerDayToCallingCode(),
        set.sendsPerProof());
  }

  @Produces
  @Singleton
  SessionPolicy sessions(ParvisConfiguration configuration) {
    ParvisConfiguration.SessionLimits set = configuration.sessions();
    return new SessionPolicy(
        set.platformIdle(), set.platformAbsolute(), set.bankingIdle(), set.bankingAbsolute());
  }

  @Produces
  @Singleton
  RetryPolicy retries(ParvisConfiguration configuration) {
    ParvisConfiguration.Attempts set = configuration.attempts();
    return new RetryPolicy(set.perDay(), set.inAll(), set.life());
  }

  @Produces
  @Singleton
  AcceptedDocuments acceptedDocuments(ParvisConfiguration configuration) {
    DocumentList list = configuration.documents();
    return new AcceptedDocuments(
        list.version(),
        list.countries().entrySet().stream()
            .map(
                country ->
                    new AcceptedDocuments.Issuer(
                        country.getKey(),
                        country.getValue().stream()
                            .map(kind -> kind.replace('-', '_').toUpperCase(Locale.ROOT))
                            .map(DocumentKind::valueOf)
                            .collect(Collectors.toSet())))
            .toList());
  }

  @Produces
  @Singleton
  OrderPolicy orders(ParvisConfiguration configuration) {
    ParvisConfiguration.Orders set = configuration.orders();
    return new OrderPolicy(new Money(set.largestTransfer() * 100L), set.life());
  }

  @Produces
  @Singleton
  DecisionPolicy decisions(ParvisConfiguration configuration) {
    return new DecisionPolicy(configuration.deciding().autoApprove());
  }

  @Produces
  @Singleton
  ReviewClock reviewClock(ParvisConfiguration configuration) {
    return new ReviewClock(configuration.reviewTime(), configuration.reviewTime());
  }

  @Produces
  @Singleton
  ClipLimits clipLimits(ParvisConfiguration configuration) {
    ParvisConfiguration.Evidence set = configuration.evidence();
    return new ClipLimits(set.largestClip(), set.largestMember(), set.freeSpaceFloor());
  }

  @Produces
  @Singleton
  SignUpSettings signUp(ParvisConfiguration configuration) {
    return new SignUpSettings(
        configuration.signUp().emailDomains(),
        configuration.signUp().linkLife(),
        LINK_PAUSE,
        LINK_PAGE,
        SIGN_IN_PAGE);
  }

  @Produces
  @Singleton
  WebSettings web(ParvisConfiguration configuration) {
    return new WebSettings(
        configuration.server().baseUrl(), configuration.rehearsal(), configuration.zone());
  }

  @Produces
  @Singleton
  Listeners listeners(ParvisConfiguration configuration) {
    return new Listeners(
        configuration.server().operatorPort(), configuration.server().redirectPort());
  }
}
