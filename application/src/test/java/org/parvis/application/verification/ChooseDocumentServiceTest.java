package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.Policies;
import org.parvis.application.verification.ChooseDocument.Command;
import org.parvis.application.verification.ChooseDocument.Outcome;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;

class ChooseDocumentServiceTest {
  private static final DocumentChoice FRENCH_CARD =
      new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");
  private final InMemoryBranch branch = new InMemoryBranch();
  private final ChooseDocument service =
      new ChooseDocumentService(branch.attemptDesk, Policies.DOCUMENTS, branch.transactions);
  private SessionId session;

  @BeforeEach
  void camilleIsSignedIn() {
    session = branch.signIn(branch.camille());
  }

  private Outcome choose(DocumentChoice choice) {
    return service.execute(new Command(session, choice));
  }

  @Test
  void a_french_identity_card_is_served() {
    AttemptId attempt =
        branch.keep(AttemptBuilder.started().consented(), IdentityStatus.IN_PROGRESS);
    assertThat(choose(FRENCH_CARD)).isEqualTo(new Outcome.Chosen());
    assertThat(branch.attempt(attempt).document()).contains(FRENCH_CARD);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.DOCUMENT_CHOSEN);
  }

  @Test
  void a_document_that_the_institution_does_not_list_is_not_served_and_nothing_changes() {
    AttemptId attempt =
        branch.keep(AttemptBuilder.started().consented(), IdentityStatus.IN_PROGRESS);
    assertThat(choose(new DocumentChoice(DocumentKind.IDENTITY_CARD, "BE")))
        .isEqualTo(new Outcome.NotServed());
    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.CONSENTED);
    assertThat(branch.journal.events()).containsExactly(JournalEvent.STEP_REFUSED);
  }

  @Test
  void what_was_chosen_is_journalled_with_the_version_of_the_list() {
    DocumentChoice passport = new DocumentChoice(DocumentKind.PASSPORT, "BE");
    AttemptId attempt =
        branch.keep(AttemptBuilder.started().consented(), IdentityStatus.IN_PROGRESS);
    assertThat(choose(passport)).isEqualTo(new Outcome.Chosen());
    assertThat(branch.attempt(attempt).document()).contains(passport);
    assertThat(branch.journal.latest().details())
        .containsEntry("kind", "PASSPORT")
        .containsEntry("country", "BE")
        .containsEntry("list", "2026-11");
  }

  @Test
  void choosing_the_same_again_is_harmless() {
    branch.keep(AttemptBuilder.started().frontFilmed(), IdentityStatus.IN_PROGRESS);
    assertThat(choose(FRENCH_CARD)).isEqualTo(new Outcome.Chosen());
  }

  // security.md F4, H9
  @Test
  void F4_no_document_is_chosen_before_consent_or_after_filming() {
    AttemptId attempt = branch.keep(AttemptBuilder.started(), IdentityStatus.IN_PROGRESS);
    assertThat(choose(FRENCH_CARD)).isEqualTo(new Outcome.OutOfStep());
    assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.STARTED);
  }
}
