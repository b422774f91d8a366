package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.kyc.engine.CheckTerms.Expected;
import org.parvis.adapter.kyc.engine.CheckTerms.Names;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.engine.mrz.MrzText;
import org.parvis.adapter.kyc.engine.mrz.Place;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.specimen.SpecimenCard;
import org.parvis.adapter.kyc.specimen.SpecimenOldCard;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;

/** What follows from a zone that was read, whatever the pictures were. */
class ReadDocumentRulesTest {
  private static final LocalDate BORN = LocalDate.of(1990, 7, 13);
  private static final SpecimenCard CARD = Specimens.MARTIN;
  private static final SpecimenOldCard OLD = Specimens.OLD_CARD;

  private final Findings findings = new Findings();
  private LocalDate on = Specimens.TODAY;
  private Names names = new Names("Maëlys-Gaëlle Marie", "Martin");
  private LocalDate birthDate = BORN;
  private Expected expected = new Expected(DocumentKind.IDENTITY_CARD, "FRA");

  @Nested
  class Proved {
    @Test
    void all_that_a_certain_reading_of_the_right_card_says() {
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags()).isEmpty();
      assertThat(findings.reasons()).isEmpty();
      assertThat(findings.proofs())
          .containsExactlyInAnyOrder(
              Proof.DOCUMENT_AS_CHOSEN,
              Proof.DOCUMENT_VALID,
              Proof.NAMES_MATCH,
              Proof.BIRTH_DATE_MATCHES);
    }

    // A front of another card cannot be told from the right one without reading its print.
    @Test
    void that_the_sides_of_a_card_of_today_belong_together_is_not() {
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.proofs()).doesNotContain(Proof.SIDES_BELONG_TOGETHER);
      assertThat(findings.advice()).containsExactly(Advice.PRINT_NOT_AS_ZONE);
    }

    @Test
    void portrait_and_zone_on_one_side_need_no_other() {
      read(MrzFormat.FRID, OLD.lines(), Role.DOCUMENT_FRONT, certain());

      assertThat(findings.flags()).isEmpty();
      assertThat(findings.proofs()).contains(Proof.SIDES_BELONG_TOGETHER, Proof.DOCUMENT_VALID);
    }

    @ParameterizedTest
    @CsvSource({"1, false, ''", "2, true, ''", "2, false, 'A'"})
    void nothing_by_one_frame_a_repair_or_a_forced_place(
        int agreeing, boolean repaired, String forced) {
      List<Place> places = forced.isEmpty() ? List.of() : List.of(new Place(0, 5));
      read(
          MrzFormat.TD1,
          CARD.lines(),
          Role.DOCUMENT_BACK,
          new Circumstances(12, agreeing, repaired, places));

      assertThat(findings.proofs()).isEmpty();
      assertThat(findings.flags()).isNotEmpty();
    }

    @Test
    void nothing_by_small_print() {
      read(
          MrzFormat.TD1,
          CARD.lines(),
          Role.DOCUMENT_BACK,
          new Circumstances(9, 2, false, List.of()));

      assertThat(findings.proofs()).isEmpty();
    }
  }

  @Nested
  class DeclaredNames {
    @Test
    void a_further_given_name_may_be_missing() {
      names = new Names("Maëlys-Gaëlle", "Martin");
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.proofs()).contains(Proof.NAMES_MATCH);
    }

    @Test
    void what_may_be_the_same_name_is_for_a_person() {
      names = new Names("Marie", "Martin");
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags()).containsExactly(Flag.NAME_DOUBTFUL);
      assertThat(findings.proofs()).doesNotContain(Proof.NAMES_MATCH);
      assertThat(findings.reasons()).isEmpty();
    }

    @Test
    void the_usage_name_alone_is_for_a_person() {
      names = new Names("Maëlys-Gaëlle Marie", "Durand", "Martin");
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags()).containsExactly(Flag.NAME_DOUBTFUL);
    }

    @Test
    void another_name_never_refuses() {
      names = new Names("Maëlys-Gaëlle Marie", "Dupont");
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags()).containsExactly(Flag.NAME_DIFFERS);
      assertThat(findings.reasons()).isEmpty();
    }

    @Test
    void another_date_of_birth_never_refuses() {
      birthDate = BORN.plusDays(1);
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags()).containsExactly(Flag.BIRTH_DATE_DIFFERS);
      assertThat(findings.proofs()).doesNotContain(Proof.BIRTH_DATE_MATCHES);
      assertThat(findings.reasons()).isEmpty();
    }
  }

  @Nested
  class DayOfTheCheck {
    @Test
    void the_last_day_is_valid_and_the_next_is_refused() {
      on = CARD.expiryDate();
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());
      assertThat(findings.proofs()).contains(Proof.DOCUMENT_VALID);

      on = CARD.expiryDate().plusDays(1);
      Findings after = new Findings();
      read(after, MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());
      assertThat(after.reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
      assertThat(after.proofs()).doesNotContain(Proof.DOCUMENT_VALID);
    }

    // Issued in April 2014 to an adult: fifteen years, by rules that are data.
    @ParameterizedTest
    @CsvSource({
      "2029-03-31, DOCUMENT_VALID",
      "2029-04-01, EXPIRY_NOT_IN_ZONE",
      "2029-04-29, EXPIRY_NOT_IN_ZONE",
      "2029-04-30, PERIOD_OVER"
    })
    void an_old_card_goes_to_a_person_where_its_month_does_not_say_enough(
        LocalDate day, String word) {
      on = day;
      read(MrzFormat.FRID, OLD.lines(), Role.DOCUMENT_FRONT, certain());

      if (word.equals("DOCUMENT_VALID")) {
        assertThat(findings.proofs()).contains(Proof.DOCUMENT_VALID);
        assertThat(findings.flags()).isEmpty();
      } else {
        assertThat(findings.flags()).containsExactly(Flag.valueOf(word));
        assertThat(findings.proofs()).doesNotContain(Proof.DOCUMENT_VALID);
      }
      assertThat(findings.reasons()).isEmpty();
    }

    @Test
    void a_model_that_has_ended_is_refused() {
      SpecimenOldCard late =
          new SpecimenOldCard("Maëlys-Gaëlle Marie", "MARTIN", BORN, "F", "200607500123");
      on = LocalDate.of(2031, 8, 3);
      read(MrzFormat.FRID, late.lines(), Role.DOCUMENT_FRONT, certain());

      assertThat(findings.reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
    }
  }

  @Nested
  class Choice {
    @Test
    void another_state_or_kind_is_not_as_chosen() {
      expected = new Expected(DocumentKind.PASSPORT, "BEL");
      read(MrzFormat.TD1, CARD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags())
          .containsExactlyInAnyOrder(Flag.NOT_A_PASSPORT, Flag.ISSUER_DIFFERS);
      assertThat(findings.proofs()).doesNotContain(Proof.DOCUMENT_AS_CHOSEN);
    }

    @Test
    void a_residence_permit_is_no_identity_card() {
      List<String> permit =
          List.of(
              "IRFRAX4RTBPFW46<<<<<<<<<<<<<<<",
              CARD.lines().get(1).replace("FRA", "TUN"),
              CARD.lines().get(2));
      read(MrzFormat.TD1, permit, Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags()).contains(Flag.NOT_AN_IDENTITY_CARD);
      assertThat(findings.proofs()).doesNotContain(Proof.DOCUMENT_AS_CHOSEN);
    }

    @Test
    void a_zone_on_the_other_side_is_a_doubt() {
      read(MrzFormat.FRID, OLD.lines(), Role.DOCUMENT_BACK, certain());

      assertThat(findings.flags()).contains(Flag.SIDES_DOUBTFUL);
      assertThat(findings.proofs()).doesNotContain(Proof.SIDES_BELONG_TOGETHER);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 2, false", "3, 1, true", "3, 0, true", "1, 1, false"})
  void a_portrait_in_one_frame_of_several_is_a_doubt(int searched, int found, boolean doubted) {
    ClipAnalysis front = side(Role.DOCUMENT_FRONT, new FaceCount(searched, found, 0, 110));
    MrzText text = new MrzText(MrzFormat.TD1, CARD.lines());
    new DocumentRules(terms(), findings)
        .applyTo(
            List.of(front),
            new MrzReader.Result(
                true, false, Optional.of(new MrzReading(text, 12, 2, 2, false, false, List.of()))),
            Optional.empty(),
            Optional.of(MrzFields.of(text, on)));

    assertThat(findings.flags().contains(Flag.PORTRAIT_NOT_FOUND)).isEqualTo(doubted);
  }

  @ParameterizedTest
  @CsvSource({"ITA, 2026-08-02, false", "ITA, 2026-08-03, true", "CHE, 2026-08-03, false"})
  void a_card_on_which_no_zone_is_found_may_be_one_that_has_ended(
      String issuer, LocalDate day, boolean told) {
    on = day;
    expected = new Expected(DocumentKind.IDENTITY_CARD, issuer);
    new DocumentRules(terms(), findings)
        .applyTo(
            List.of(side(Role.DOCUMENT_FRONT, 3), side(Role.DOCUMENT_BACK, 0)),
            new MrzReader.Result(false, false, Optional.empty()),
            Optional.empty(),
            Optional.empty());

    assertThat(findings.reasons()).containsExactly(RefusalReason.MRZ_UNREADABLE);
    assertThat(findings.advice().contains(Advice.CARDS_WITHOUT_ZONE_ENDED)).isEqualTo(told);
  }

  private record Circumstances(double pitch, int agreeing, boolean repaired, List<Place> forced) {}

  private static Circumstances certain() {
    return new Circumstances(12, 2, false, List.of());
  }

  private void read(MrzFormat format, List<String> lines, Role zoneOn, Circumstances how) {
    read(findings, format, lines, zoneOn, how);
  }

  private void read(
      Findings into, MrzFormat format, List<String> lines, Role zoneOn, Circumstances how) {
    MrzText text = new MrzText(format, lines);
    MrzReading reading =
        new MrzReading(
            text,
            how.pitch(),
            Math.max(1, how.agreeing()),
            how.agreeing(),
            how.repaired(),
            false,
            how.forced());
    ClipAnalysis front = side(Role.DOCUMENT_FRONT, 3);
    ClipAnalysis back = side(Role.DOCUMENT_BACK, 0);
    new DocumentRules(terms(), into)
        .applyTo(
            List.of(front, back),
            new MrzReader.Result(true, false, Optional.of(reading)),
            Optional.of(zoneOn == Role.DOCUMENT_FRONT ? front : back),
            Optional.of(MrzFields.of(text, on)));
  }

  private CheckTerms terms() {
    return new CheckTerms(
        on, Optional.of(names), Optional.of(birthDate), Optional.of(expected), false);
  }

  private static ClipAnalysis side(Role role, int withFace) {
    return side(role, new FaceCount(3, withFace, 0, 110));
  }

  private static ClipAnalysis side(Role role, FaceCount faces) {
    return new ClipAnalysis(
        role,
        ClipFacts.still(1280, 720),
        false,
        new Quality(500, 120, 0, 0),
        faces,
        DocumentSight.NONE,
        Optional.empty(),
        List.of(),
        0);
  }
}
