package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.CheckTerms.Expected;
import org.parvis.adapter.kyc.engine.CheckTerms.Names;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Proof;

/** Documents other than the card of today, filmed and read. */
class DocumentsTest {
  private static Models models;

  @BeforeAll
  static void load() {
    models = new Models();
  }

  @AfterAll
  static void release() {
    models.close();
  }

  @Test
  void a_passport_is_read_exactly_and_passes_without_a_flag() {
    Check check = check(DocumentKind.PASSPORT, "FRA");
    check.watch(Role.DOCUMENT, Specimens.passport());

    Report report = check.report();

    assertThat(report.reading().orElseThrow().text().lines()).isEqualTo(Specimens.PASSPORT.lines());
    assertThat(report.reasons()).isEmpty();
    assertThat(report.flags()).isEmpty();
    assertThat(report.proofs())
        .contains(
            Proof.DOCUMENT_AS_CHOSEN,
            Proof.DOCUMENT_VALID,
            Proof.NAMES_MATCH,
            Proof.BIRTH_DATE_MATCHES)
        .doesNotContain(Proof.SIDES_BELONG_TOGETHER);
  }

  @Test
  void the_french_card_of_1994_is_valid_by_its_month_of_issue_and_all_of_it_is_in_front() {
    Check check = check(DocumentKind.IDENTITY_CARD, "FRA");
    check.watch(Role.DOCUMENT_FRONT, Specimens.oldFront());
    check.watch(Role.DOCUMENT_BACK, Specimens.oldBack());

    Report report = check.report();

    assertThat(report.reading().orElseThrow().text().format()).isEqualTo(MrzFormat.FRID);
    assertThat(report.reading().orElseThrow().text().lines()).isEqualTo(Specimens.OLD_CARD.lines());
    assertThat(report.fields().flatMap(MrzFields::expiryDate)).isEmpty();
    assertThat(report.reasons()).isEmpty();
    assertThat(report.flags()).isEmpty();
    assertThat(report.proofs())
        .contains(
            Proof.DOCUMENT_AS_CHOSEN,
            Proof.DOCUMENT_VALID,
            Proof.NAMES_MATCH,
            Proof.BIRTH_DATE_MATCHES,
            Proof.SIDES_BELONG_TOGETHER);
  }

  @Test
  void another_kind_or_another_country_than_the_chosen_one_is_pointed_out() {
    Check asCard = check(DocumentKind.IDENTITY_CARD, "BEL");
    asCard.watch(Role.DOCUMENT_FRONT, Specimens.passport());
    Check asPassport = check(DocumentKind.PASSPORT, "FRA");
    asPassport.watch(Role.DOCUMENT, Specimens.back());

    assertThat(asCard.report().flags()).contains(Flag.NOT_AN_IDENTITY_CARD, Flag.ISSUER_DIFFERS);
    assertThat(asPassport.report().flags())
        .contains(Flag.NOT_A_PASSPORT)
        .doesNotContain(Flag.ISSUER_DIFFERS);
  }

  private static Check check(DocumentKind kind, String issuer) {
    return new Check(
        models,
        new CheckTerms(
            Specimens.TODAY,
            Optional.of(new Names("Maëlys-Gaëlle Marie", "Martin")),
            Optional.of(LocalDate.of(1990, 7, 13)),
            Optional.of(new Expected(kind, issuer)),
            false));
  }
}
