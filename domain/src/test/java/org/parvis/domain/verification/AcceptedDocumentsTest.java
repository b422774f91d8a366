package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.domain.verification.AcceptedDocuments.Issuer;

class AcceptedDocumentsTest {
  private static final Issuer FRANCE =
      new Issuer("FR", Set.of(DocumentKind.IDENTITY_CARD, DocumentKind.PASSPORT));
  private static final Issuer IRELAND = new Issuer("IE", Set.of(DocumentKind.PASSPORT));

  @Test
  void a_document_is_accepted_when_its_country_and_kind_are_listed_together() {
    AcceptedDocuments list = new AcceptedDocuments("1", List.of(FRANCE, IRELAND));
    assertThat(list.accept(new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR"))).isTrue();
    assertThat(list.accept(new DocumentChoice(DocumentKind.PASSPORT, "IE"))).isTrue();
    assertThat(list.accept(new DocumentChoice(DocumentKind.IDENTITY_CARD, "IE"))).isFalse();
    assertThat(list.accept(new DocumentChoice(DocumentKind.PASSPORT, "BE"))).isFalse();
  }

  @Test
  void a_list_has_a_version_and_each_country_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AcceptedDocuments(" ", List.of(FRANCE)));
    assertThatIllegalArgumentException().isThrownBy(() -> new AcceptedDocuments("1", List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AcceptedDocuments("1", List.of(FRANCE, FRANCE)));
  }

  @Test
  void a_country_has_a_code_and_a_document() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Issuer("FRA", FRANCE.kinds()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Issuer("FR", Set.of()));
  }
}
