package org.parvis.application.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parvis.application.port.LegalTexts;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Consent;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;
import org.parvis.domain.verification.VerificationAttempt;

/** Keeps one row a text: id, digest, language and moment of what was shown (security.md H9). */
public final class GiveConsentService implements GiveConsent {
  private final AttemptDesk desk;
  private final LegalTexts texts;
  private final Transactions transactions;
  private final Clock clock;

  public GiveConsentService(
      AttemptDesk desk, LegalTexts texts, Transactions transactions, Clock clock) {
    this.desk = desk;
    this.texts = texts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.openOf(command.session())
                .filter(attempt -> attempt.status() == AttemptStatus.STARTED)
                .map(attempt -> keep(attempt, command))
                .orElseGet(
                    () -> {
                      desk.refuse(command.session(), "consent");
                      return new Outcome.OutOfStep();
                    }));
  }

  private Outcome keep(VerificationAttempt attempt, Command command) {
    attempt.consent(
        List.of(
            consent(LegalTextKind.FACE_FILMED, command.face(), command),
            consent(LegalTextKind.PRIVACY, command.terms(), command),
            consent(LegalTextKind.TERMS, command.terms(), command)));
    desk.save(attempt);
    boolean given = command.face() && command.terms();
    JournalEntry line =
        desk.entry(attempt, given ? JournalEvent.CONSENT_GIVEN : JournalEvent.CONSENT_REFUSED);
    desk.append(
        line.with("face", Boolean.toString(command.face()))
            .with("terms", Boolean.toString(command.terms())));
    return given ? new Outcome.Given() : new Outcome.Refused();
  }

  private Consent consent(LegalTextKind kind, boolean given, Command command) {
    LegalText text = texts.current(kind, command.language());
    Instant now = clock.instant();
    return new Consent(text.id(), text.sha256(), command.language(), given, now);
  }
}
