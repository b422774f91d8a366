package org.parvis.bootstrap.wiring;

import static org.parvis.bootstrap.wiring.Observed.observed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.port.Chance;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.Clips;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.EarlyLooks;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.LegalTexts;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.verification.AcknowledgeClip;
import org.parvis.application.verification.AcknowledgeClipService;
import org.parvis.application.verification.AppendToClip;
import org.parvis.application.verification.AppendToClipService;
import org.parvis.application.verification.AttemptDesk;
import org.parvis.application.verification.ChooseDocument;
import org.parvis.application.verification.ChooseDocumentService;
import org.parvis.application.verification.ClipDesk;
import org.parvis.application.verification.ClipLimits;
import org.parvis.application.verification.DecideOnHints;
import org.parvis.application.verification.DecideOnHintsService;
import org.parvis.application.verification.DrawChallenge;
import org.parvis.application.verification.DrawChallengeService;
import org.parvis.application.verification.EraseAbandonedClips;
import org.parvis.application.verification.EraseAbandonedClipsService;
import org.parvis.application.verification.ExpireAttempts;
import org.parvis.application.verification.ExpireAttemptsService;
import org.parvis.application.verification.GiveBirthplace;
import org.parvis.application.verification.GiveBirthplaceService;
import org.parvis.application.verification.GiveConsent;
import org.parvis.application.verification.GiveConsentService;
import org.parvis.application.verification.ListAcceptedDocuments;
import org.parvis.application.verification.ListAcceptedDocumentsService;
import org.parvis.application.verification.OpenClip;
import org.parvis.application.verification.OpenClipService;
import org.parvis.application.verification.ReadLegalText;
import org.parvis.application.verification.ReadLegalTextService;
import org.parvis.application.verification.Settlement;
import org.parvis.application.verification.StartVerification;
import org.parvis.application.verification.StartVerificationService;
import org.parvis.domain.verification.AcceptedDocuments;
import org.parvis.domain.verification.RetryPolicy;

/** The verification, from the first question to the last recording. */
@Dependent
class VerificationWiring {

  @Produces
  @Singleton
  AttemptDesk attemptDesk(
      AccessDesk access, VerificationAttempts attempts, Journal journal, Clock clock) {
    return new AttemptDesk(access, attempts, journal, clock);
  }

  @Produces
  @Singleton
  ClipDesk clipDesk(Clips clips, EvidenceVault vault) {
    return new ClipDesk(clips, vault);
  }

  @Produces
  @ApplicationScoped
  StartVerification startVerification(
      AttemptDesk desk,
      Members members,
      CredentialSets credentials,
      VerificationAttempts attempts,
      RetryPolicy policy,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    return observed(
            new StartVerificationService(
                desk, members, credentials, attempts, policy, identifiers, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  ReadLegalText readLegalText(LegalTexts texts) {
    return observed(new ReadLegalTextService(texts))::execute;
  }

  @Produces
  @ApplicationScoped
  GiveConsent giveConsent(
      AttemptDesk desk, LegalTexts texts, Transactions transactions, Clock clock) {
    return observed(new GiveConsentService(desk, texts, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  ListAcceptedDocuments listAcceptedDocuments(AcceptedDocuments accepted) {
    return observed(new ListAcceptedDocumentsService(accepted))::execute;
  }

  @Produces
  @ApplicationScoped
  ChooseDocument chooseDocument(
      AttemptDesk desk, AcceptedDocuments accepted, Transactions transactions) {
    return observed(new ChooseDocumentService(desk, accepted, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  DrawChallenge drawChallenge(
      AttemptDesk desk, Chance chance, Transactions transactions, Clock clock) {
    return observed(new DrawChallengeService(desk, chance, transactions, clock))::execute;
  }

  @Produces
  @ApplicationScoped
  OpenClip openClip(
      AttemptDesk desk,
      Clips clips,
      EvidenceVault vault,
      ClipLimits limits,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    return observed(
            new OpenClipService(desk, clips, vault, limits, identifiers, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  AppendToClip appendToClip(
      AttemptDesk desk,
      ClipDesk clips,
      EvidenceVault vault,
      ClipLimits limits,
      Transactions transactions) {
    return observed(new AppendToClipService(desk, clips, vault, limits, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  AcknowledgeClip acknowledgeClip(
      AttemptDesk desk,
      ClipDesk clipDesk,
      Clips clips,
      Members members,
      EvidenceVault vault,
      CheckQueue queue,
      EarlyLooks early,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    return observed(
            new AcknowledgeClipService(
                desk,
                clipDesk,
                clips,
                members,
                vault,
                queue,
                early,
                identifiers,
                transactions,
                clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  DecideOnHints decideOnHints(AttemptDesk desk, ClipDesk clips, Transactions transactions) {
    return observed(new DecideOnHintsService(desk, clips, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  GiveBirthplace giveBirthplace(
      AttemptDesk desk, Settlement settlement, Transactions transactions) {
    return observed(new GiveBirthplaceService(desk, settlement, transactions))::execute;
  }

  @Produces
  @ApplicationScoped
  ExpireAttempts expireAttempts(
      VerificationAttempts attempts,
      Members members,
      AttemptDesk desk,
      RetryPolicy policy,
      Transactions transactions,
      Clock clock) {
    return observed(new ExpireAttemptsService(attempts, members, desk, policy, transactions, clock))
        ::execute;
  }

  @Produces
  @ApplicationScoped
  EraseAbandonedClips eraseAbandonedClips(
      Clips clips, EvidenceVault vault, AttemptDesk desk, Transactions transactions, Clock clock) {
    return observed(new EraseAbandonedClipsService(clips, vault, desk, transactions, clock))
        ::execute;
  }
}
