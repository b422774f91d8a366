package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.FakeLegalTexts;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.verification.GiveConsent.Command;
import org.parvis.application.verification.GiveConsent.Outcome;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Language;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Consent;
import org.parvis.domain.verification.LegalText;
import org.parvis.domain.verification.LegalTextKind;

// security.md H9
class GiveConsentServiceTest {
  private final InMemoryBranch branch = new InMemoryBranch();
  private final FakeLegalTexts texts = new FakeLegalTexts();
  private final GiveConsent service =
      new GiveConsentService(branch.attemptDesk, texts, branch.transactions, branch.clock);
  private SessionId session;

  @BeforeEach
  void camilleIsSignedIn() {
    session = branch.signIn(branch.camille());
  }

  private AttemptId started() {
    return branch.keep(AttemptBuilder.started(), IdentityStatus.IN_PROGRESS);
  }

  private Outcome give(boolean face, boolean terms, Language language) {
    return service.execute(new Command(session, face, terms, language));
  }

  private Consent consentTo(LegalTextKind kind, Language language, boolean given) {
    LegalText shown = texts.current(kind, language);
    return new Consent(shown.id(), shown.sha256(), language, given, branch.clock.instant());
  }

  @Test
  void each_text_is_kept_with_id_digest_language_and_moment() {
    AttemptId attempt = started();
    assertThat(give(true, true, Language.ENGLISH)).isEqualTo(new Outcome.Given());
    assertThat(branch.attempt(attempt).snapshot().consents())
        .containsExactly(
            consentTo(LegalTextKind.FACE_FILMED, Language.ENGLISH, true),
            consentTo(LegalTextKind.PRIVACY, Language.ENGLISH, true),
            consentTo(LegalTextKind.TERMS, Language.ENGLISH, true));
    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.CONSENTED);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.CONSENT_GIVEN);
  }

  @Test
  void a_refusal_is_kept_too_and_nothing_can_be_filmed() {
    AttemptId attempt = started();
    assertThat(give(false, true, Language.FRENCH)).isEqualTo(new Outcome.Refused());
    assertThat(branch.attempt(attempt).snapshot().consents())
        .extracting(Consent::given)
        .containsExactly(false, true, true);
    assertThat(List.of(ClipKind.values())).noneMatch(branch.attempt(attempt)::mayFilm);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.CONSENT_REFUSED);
  }

  @Test
  void each_of_the_two_boxes_is_needed() {
    started();
    assertThat(give(true, false, Language.FRENCH)).isEqualTo(new Outcome.Refused());
    assertThat(give(false, false, Language.FRENCH)).isEqualTo(new Outcome.Refused());
    assertThat(give(true, true, Language.FRENCH)).isEqualTo(new Outcome.Given());
  }

  @Test
  void consent_is_not_asked_without_an_attempt_or_twice() {
    assertThat(give(true, true, Language.FRENCH)).isEqualTo(new Outcome.OutOfStep());
    AttemptId attempt = started();
    give(true, true, Language.FRENCH);
    assertThat(give(false, false, Language.FRENCH)).isEqualTo(new Outcome.OutOfStep());
    assertThat(branch.attempt(attempt).snapshot().consents()).hasSize(3);
    assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.STEP_REFUSED);
  }

  // security.md F2
  @Test
  void nobody_consents_for_another() {
    AttemptId attempt = started();
    SessionId other =
        branch.signIn(branch.onboarded(MemberBuilder.onboarded().number(2).phone("+33698000002")));
    assertThat(service.execute(new Command(other, true, true, Language.FRENCH)))
        .isEqualTo(new Outcome.OutOfStep());
    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.STARTED);
  }

  @Test
  void the_text_that_is_read_is_the_text_that_is_agreed_to() {
    LegalText read =
        new ReadLegalTextService(texts)
            .execute(new ReadLegalText.Command(LegalTextKind.TERMS, Language.ENGLISH))
            .match(ReadLegalText.Outcome.Text::text);
    assertThat(read).isEqualTo(texts.current(LegalTextKind.TERMS, Language.ENGLISH));
  }
}
