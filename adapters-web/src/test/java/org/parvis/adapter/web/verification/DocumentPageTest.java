package org.parvis.adapter.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.address.Given;
import org.parvis.adapter.web.exchange.Places;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.ChooseDocument;
import org.parvis.application.verification.ListAcceptedDocuments;
import org.parvis.domain.verification.AcceptedDocuments;
import org.parvis.domain.verification.AcceptedDocuments.Issuer;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class DocumentPageTest {
  private static final AcceptedDocuments LIST =
      new AcceptedDocuments(
          "1",
          List.of(
              new Issuer("PT", Set.of(DocumentKind.PASSPORT)),
              new Issuer("FR", Set.of(DocumentKind.IDENTITY_CARD)),
              new Issuer("DE", Set.of(DocumentKind.IDENTITY_CARD, DocumentKind.PASSPORT))));

  private final DocumentPage page = new DocumentPage();

  @BeforeEach
  void at_its_step() {
    page.here = new CurrentPlace();
    page.here.current = SignedIn.member();
    page.here.myPlace = Places.seen(Places.moving(JourneyStep.DOCUMENT, JourneyStep.FILM_PAGE));
    page.language = Spoken.french();
    page.given = Given.nothing();
    page.listAcceptedDocuments = command -> new ListAcceptedDocuments.Outcome.Listed(LIST);
  }

  @Test
  void the_lists_first_country_is_first_and_the_others_follow_by_name() {
    assertThat(page.getCountries())
        .extracting(Countries.Country::name)
        .containsExactly("Portugal", "Allemagne", "France");
  }

  @Test
  void a_card_is_marked_until_something_else_is_given() {
    assertThat(page.getKind()).isEqualTo(DocumentKind.IDENTITY_CARD);
    page.given = Given.of("kind", "PASSPORT");
    assertThat(page.isMarked(DocumentKind.PASSPORT)).isTrue();
    page.given = Given.of("kind", "<b>");
    assertThat(page.isMarked(DocumentKind.IDENTITY_CARD)).isTrue();
  }

  @Test
  void a_passport_leads_to_its_page() {
    page.given = Given.of("kind", "PASSPORT");
    page.setCountry("DE");
    page.chooseDocument =
        command -> {
          assertThat(command)
              .isEqualTo(
                  new ChooseDocument.Command(
                      SignedIn.SESSION, new DocumentChoice(DocumentKind.PASSPORT, "DE")));
          return new ChooseDocument.Outcome.Chosen();
        };
    assertThat(page.choose()).isEqualTo("/film-document.xhtml?faces-redirect=true");
  }

  @Test
  void what_is_not_served_is_said_with_its_country() {
    page.setCountry("PT");
    page.chooseDocument = command -> new ChooseDocument.Outcome.NotServed();
    assertThat(page.choose()).isNull();
    assertThat(page.isNotServed()).isTrue();
    assertThat(page.getCountryName()).isEqualTo("Portugal");
  }

  @Test
  void only_a_country_of_the_list_is_taken() {
    page.setCountry("XX'; --");
    assertThat(page.choose()).isNull();
    assertThat(page.isUnknown()).isTrue();
    assertThat(page.getCountryName()).isEmpty();
  }
}
