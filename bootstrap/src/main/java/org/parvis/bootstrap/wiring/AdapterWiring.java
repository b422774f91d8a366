package org.parvis.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.parvis.adapter.crypto.AesGcmSealing;
import org.parvis.adapter.crypto.Argon2SecretHashing;
import org.parvis.adapter.crypto.HmacDigests;
import org.parvis.adapter.crypto.KeyMaterial;
import org.parvis.adapter.crypto.NimbusAccessTokens;
import org.parvis.adapter.crypto.RandomIdentifiers;
import org.parvis.adapter.crypto.SecureChance;
import org.parvis.adapter.crypto.SecureOneTimeCodes;
import org.parvis.adapter.crypto.SecureRandomTokens;
import org.parvis.adapter.kyc.embedded.EmbeddedIdentityChecks;
import org.parvis.adapter.kyc.embedded.EnginePool;
import org.parvis.adapter.mail.MailTexts;
import org.parvis.adapter.mail.MailboxMails;
import org.parvis.adapter.mail.SmtpMails;
import org.parvis.adapter.persistence.vault.FileEvidenceVault;
import org.parvis.adapter.sms.LibPhoneNumbers;
import org.parvis.application.message.RehearsalRoute;
import org.parvis.application.message.TakeReceipt;
import org.parvis.application.port.AccessTokens;
import org.parvis.application.port.Chance;
import org.parvis.application.port.Digests;
import org.parvis.application.port.EarlyLooks;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Ibans;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.IdentityChecks;
import org.parvis.application.port.LegalTexts;
import org.parvis.application.port.Mails;
import org.parvis.application.port.OneTimeCodes;
import org.parvis.application.port.PhoneNumbers;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.Sealing;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.SigningKeys;
import org.parvis.application.port.Transactions;
import org.parvis.application.verification.ReasonTexts;
import org.parvis.bootstrap.KeyFolder;
import org.parvis.bootstrap.OwnAuthority;
import org.parvis.bootstrap.configuration.ParvisConfiguration;
import org.parvis.bootstrap.configuration.ValidityFile;
import org.parvis.bootstrap.iban.Iban4jIbans;
import org.parvis.bootstrap.legal.FileLegalTexts;
import org.parvis.domain.shared.Bytes;

/** The adapters that are not stores, chosen by mode and figures. */
@Dependent
class AdapterWiring {

  @Produces
  @Singleton
  SecretHashing hashing(ParvisConfiguration configuration, KeyFolder keys) {
    ParvisConfiguration.Hashing set = configuration.hashing();
    return new Argon2SecretHashing(
        new Argon2SecretHashing.Cost(set.memoryKibibytes(), set.iterations(), set.parallelism()),
        pepper(keys),
        set.pool());
  }

  @Produces
  @Singleton
  Digests digests(KeyFolder keys) {
    return new HmacDigests(pepper(keys));
  }

  @Produces
  @Singleton
  Sealing sealing(KeyFolder keys) {
    return new AesGcmSealing(new KeyMaterial(Bytes.of(keys.master())));
  }

  @Produces
  @Singleton
  Identifiers identifiers() {
    return new RandomIdentifiers();
  }

  @Produces
  @Singleton
  OneTimeCodes oneTimeCodes() {
    return new SecureOneTimeCodes();
  }

  @Produces
  @Singleton
  RandomTokens randomTokens() {
    return new SecureRandomTokens();
  }

  @Produces
  @Singleton
  Chance chance() {
    return new SecureChance();
  }

  @Produces
  @Singleton
  AccessTokens accessTokens(
      SigningKeys keys,
      Sealing sealing,
      Identifiers identifiers,
      Clock clock,
      ParvisConfiguration configuration) {
    return new NimbusAccessTokens(
        keys, sealing, identifiers, clock, configuration.server().baseUrl().toString());
  }

  @Produces
  @Singleton
  PhoneNumbers phoneNumbers() {
    return new LibPhoneNumbers(LibPhoneNumbers.FRENCH_CALLING_CODES);
  }

  @Produces
  @Singleton
  Ibans ibans() {
    return new Iban4jIbans();
  }

  @Produces
  @Singleton
  LegalTexts legalTexts(ParvisConfiguration configuration) {
    return new FileLegalTexts(configuration.server().data().resolve("legal"));
  }

  @Produces
  @Singleton
  RehearsalRoute rehearsalRoute(
      RehearsalMailbox mailbox, TakeReceipt takeReceipt, Transactions transactions) {
    return new RehearsalRoute(mailbox, takeReceipt, transactions, AdapterWiring::pause);
  }

  @Produces
  @Singleton
  Mails mails(ParvisConfiguration configuration, RehearsalRoute rehearsal, Clock clock) {
    MailTexts texts =
        new MailTexts(
            configuration.server().baseUrl(), configuration.zone(), ReasonTexts::forMember);
    if (configuration.rehearsal()) {
      return new MailboxMails(texts, rehearsal, clock);
    }
    ParvisConfiguration.MailRoute route = configuration.mail();
    return new SmtpMails(
        texts,
        new SmtpMails.Relay(
            route.host(),
            route.port(),
            route.isSmtps() ? SmtpMails.Protection.SMTPS : SmtpMails.Protection.STARTTLS,
            route.authority().map(OwnAuthority::socketsTrusting),
            route.user(),
            route.password().reveal(),
            route.from()),
        clock);
  }

  @Produces
  @Singleton
  EvidenceVault vault(ParvisConfiguration configuration, KeyFolder keys) {
    return new FileEvidenceVault(
        configuration.server().data().resolve("evidence"), Bytes.of(keys.master()));
  }

  @Produces
  @Singleton
  EnginePool engine(ParvisConfiguration configuration) {
    ParvisConfiguration.Engine set = configuration.engine();
    return EnginePool.in(
        set.folder(),
        configuration.server().data().resolve("tmp/engine"),
        set.time(),
        configuration.server().warmUp());
  }

  @Produces
  @Singleton
  @Typed(EmbeddedIdentityChecks.class)
  EmbeddedIdentityChecks embedded(
      EvidenceVault vault, EnginePool engine, ParvisConfiguration configuration, Clock clock) {
    ValidityFile validity = configuration.validity();
    return new EmbeddedIdentityChecks(
        vault,
        engine,
        new EmbeddedIdentityChecks.Validity(validity.version(), validity.text()),
        clock);
  }

  @Produces
  @Singleton
  IdentityChecks identityChecks(EmbeddedIdentityChecks embedded) {
    return embedded;
  }

  @Produces
  @Singleton
  EarlyLooks earlyLooks(EmbeddedIdentityChecks embedded) {
    return embedded;
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static KeyMaterial pepper(KeyFolder keys) {
    return new KeyMaterial(Bytes.of(keys.pepper()));
  }
}
