package org.parvis.application.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Consent;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.VerificationAttempt;

/** Attempts for tests, walked through the aggregate's own methods up to where a test needs them. */
public final class AttemptBuilder {

  /** What the member of {@link MemberBuilder#onboarded} declares. */
  public static final DeclaredIdentity DECLARED =
      new DeclaredIdentity(
          new PersonName("Camille", "Durand", ""), new BirthDate(LocalDate.of(1990, 5, 17)));

  public static final Birthplace LYON = new Birthplace("Lyon", "FR");

  private final VerificationAttempt attempt;
  private final Instant at;

  private AttemptBuilder(int number, MemberId member, Instant at) {
    this.attempt = VerificationAttempt.start(new AttemptId(new UUID(0xA7, number)), member, at);
    this.at = at;
  }

  /** An attempt that has just been started. */
  public static AttemptBuilder started(int number, MemberId member, Instant at) {
    return new AttemptBuilder(number, member, at);
  }

  /** An attempt of {@link MemberBuilder#CAMILLE} that has just been started. */
  public static AttemptBuilder started() {
    return started(1, MemberBuilder.CAMILLE, MutableClock.START);
  }

  public AttemptBuilder consented() {
    attempt.consent(
        List.of(new Consent("terms-1", FakeDigests.sha256("terms"), Language.FRENCH, true, at)));
    return this;
  }

  public AttemptBuilder documentChosen() {
    consented();
    attempt.chooseDocument(new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR"));
    return this;
  }

  public AttemptBuilder passportChosen() {
    consented();
    attempt.chooseDocument(new DocumentChoice(DocumentKind.PASSPORT, "BE"));
    return this;
  }

  public AttemptBuilder frontFilmed() {
    documentChosen();
    attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(ClipKind.DOCUMENT_FRONT));
    return this;
  }

  /** Both sides are there and their check is running. */
  public AttemptBuilder documentBeingChecked() {
    frontFilmed();
    attempt.attachDocument(ClipKind.DOCUMENT_BACK, clip(ClipKind.DOCUMENT_BACK));
    return this;
  }

  /** The check on arrival would have the document filmed again. */
  public AttemptBuilder betterAgain(RefusalReason... hints) {
    documentBeingChecked();
    attempt.documentChecked(Set.of(hints));
    return this;
  }

  public AttemptBuilder documentFilmed() {
    documentBeingChecked();
    attempt.documentChecked(Set.of());
    return this;
  }

  /** All was filmed; the checks run. */
  public AttemptBuilder submitted() {
    documentFilmed();
    attempt.submit(clip(ClipKind.FACE), DECLARED, at);
    return this;
  }

  public AttemptBuilder birthplaceGiven() {
    submitted();
    attempt.giveBirthplace(LYON);
    return this;
  }

  public AttemptBuilder underReview() {
    birthplaceGiven();
    attempt.found(findings(Set.of()));
    attempt.settle(Policies.DECISIONS, at);
    return this;
  }

  /** The engine refused. */
  public AttemptBuilder refused(RefusalReason... reasons) {
    birthplaceGiven();
    attempt.found(findings(Set.of(reasons)));
    attempt.settle(Policies.DECISIONS, at);
    return this;
  }

  public AttemptBuilder approvedBy(MemberId reviewer) {
    underReview();
    attempt.decide(Decision.by(reviewer, Set.of(), Map.of(), at));
    return this;
  }

  /** Everything was proved, and nobody was asked. */
  public AttemptBuilder approvedByPolicy() {
    birthplaceGiven();
    attempt.found(
        new Findings(
            Set.of(),
            EnumSet.allOf(Proof.class),
            List.of(),
            List.of(),
            ReadDocument.NOTHING,
            Map.of("engine", "1"),
            at));
    attempt.settle(Policies.DECISIONS, at);
    return this;
  }

  public VerificationAttempt build() {
    return attempt;
  }

  /** Findings as the engine gives them. */
  public Findings findings(Set<RefusalReason> reasons) {
    return new Findings(
        reasons, Set.of(), List.of(), List.of(), ReadDocument.NOTHING, Map.of("engine", "1"), at);
  }

  private ClipId clip(ClipKind kind) {
    long number =
        switch (kind) {
          case DOCUMENT_FRONT -> 1;
          case DOCUMENT_BACK -> 2;
          case FACE -> 3;
        };
    return new ClipId(new UUID(attempt.id().value().getLeastSignificantBits(), number));
  }
}
