package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.engine.mrz.MrzText;
import org.parvis.adapter.kyc.engine.mrz.Place;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.Proof;

class PictureRulesTest {
  private static final DocumentSight COLOUR = sight(.2, 1, 0, false);
  private static final DocumentSight GREY = sight(.02, 1, 0, false);
  private static final DocumentSight UNKNOWN = sight(-1, 1, 0, false);

  private final Findings findings = new Findings();

  @Test
  void a_certain_reading_is_a_proof() {
    apply(List.of(), Optional.of(reading(12, 2, false, List.of())));

    assertThat(findings.proofs()).contains(Proof.DOCUMENT_READ);
  }

  @Test
  void a_small_single_repaired_or_forced_reading_proves_nothing() {
    apply(List.of(side(Role.DOCUMENT, GREY, 0)), Optional.of(reading(9.9, 3, false, List.of())));
    apply(List.of(side(Role.DOCUMENT, GREY, 0)), Optional.of(reading(12, 1, false, List.of())));
    apply(List.of(side(Role.DOCUMENT, GREY, 0)), Optional.of(reading(12, 3, true, List.of())));
    apply(
        List.of(side(Role.DOCUMENT, GREY, 0)),
        Optional.of(reading(12, 3, false, List.of(new Place(0, 3)))));

    assertThat(findings.proofs()).isEmpty();
  }

  @Test
  void both_sides_in_colour_are_a_proof_and_one_grey_side_is_advice() {
    apply(
        List.of(side(Role.DOCUMENT_FRONT, COLOUR, 0), side(Role.DOCUMENT_BACK, COLOUR, 0)),
        Optional.empty());
    assertThat(findings.proofs()).contains(Proof.DOCUMENT_IN_COLOUR);
    assertThat(findings.advice()).isEmpty();

    Findings mixed = new Findings();
    new PictureRules(mixed)
        .applyTo(
            List.of(side(Role.DOCUMENT_FRONT, COLOUR, 0), side(Role.DOCUMENT_BACK, GREY, 0)),
            Optional.empty(),
            Optional.empty());
    assertThat(mixed.proofs()).isEmpty();
    assertThat(mixed.advice()).containsExactly(Advice.SIGNS_OF_A_COPY);
  }

  @Test
  void a_back_that_nothing_is_read_from_may_be_white() {
    ClipAnalysis front = side(Role.DOCUMENT_FRONT, COLOUR, 2);
    ClipAnalysis back = side(Role.DOCUMENT_BACK, GREY, 0);

    new PictureRules(findings).applyTo(List.of(front, back), Optional.empty(), Optional.of(front));
    assertThat(findings.proofs()).contains(Proof.DOCUMENT_IN_COLOUR);

    Findings zoneOnBack = new Findings();
    new PictureRules(zoneOnBack).applyTo(List.of(front, back), Optional.empty(), Optional.of(back));
    assertThat(zoneOnBack.proofs()).doesNotContain(Proof.DOCUMENT_IN_COLOUR);
    assertThat(zoneOnBack.advice()).containsExactly(Advice.SIGNS_OF_A_COPY);
  }

  @Test
  void a_grey_front_is_no_document_in_colour_whatever_its_back() {
    ClipAnalysis front = side(Role.DOCUMENT_FRONT, GREY, 2);
    ClipAnalysis back = side(Role.DOCUMENT_BACK, COLOUR, 0);

    new PictureRules(findings).applyTo(List.of(front, back), Optional.empty(), Optional.of(front));

    assertThat(findings.proofs()).doesNotContain(Proof.DOCUMENT_IN_COLOUR);
    assertThat(findings.advice()).containsExactly(Advice.SIGNS_OF_A_COPY);
  }

  @Test
  void colour_that_cannot_be_told_is_no_proof_and_said() {
    apply(List.of(side(Role.DOCUMENT, UNKNOWN, 0)), Optional.empty());

    assertThat(findings.proofs()).isEmpty();
    assertThat(findings.advice()).containsExactly(Advice.COLOUR_NOT_SEEN);
  }

  @Test
  void a_portrait_in_two_frames_of_the_front_is_found() {
    apply(
        List.of(side(Role.DOCUMENT_FRONT, UNKNOWN, 1), side(Role.DOCUMENT_BACK, UNKNOWN, 3)),
        Optional.empty());
    assertThat(findings.proofs()).isEmpty();

    apply(List.of(side(Role.DOCUMENT_FRONT, UNKNOWN, 2)), Optional.empty());
    assertThat(findings.proofs()).containsExactly(Proof.PORTRAIT_FOUND);
  }

  @Test
  void screens_mirrors_and_cut_corners_are_advice_alone() {
    apply(List.of(side(Role.DOCUMENT, sight(.2, 9, 3, true), 0)), Optional.empty());

    assertThat(findings.advice())
        .containsExactlyInAnyOrder(
            Advice.SIGNS_OF_A_SCREEN, Advice.RECORDING_MIRRORED, Advice.DOCUMENT_NOT_WHOLE);
    assertThat(findings.reasons()).isEmpty();
    assertThat(findings.flags()).isEmpty();
  }

  private void apply(List<ClipAnalysis> sides, Optional<MrzReading> reading) {
    new PictureRules(findings).applyTo(sides, reading, Optional.empty());
  }

  private static DocumentSight sight(double colour, double raster, int cutOff, boolean mirrored) {
    return new DocumentSight(
        3, 3, cutOff, 20, new Quality(500, 150, 0, 0), colour, raster, mirrored);
  }

  private static ClipAnalysis side(Role role, DocumentSight sight, int portraits) {
    return new ClipAnalysis(
        role,
        new ClipFacts(ClipFacts.State.READ, 1280, 720, 4000, 16, true),
        false,
        sight.quality(),
        new FaceCount(3, portraits, 0, 100),
        sight,
        Optional.empty(),
        List.of(),
        0);
  }

  private static MrzReading reading(
      double pitch, int agreeing, boolean repaired, List<Place> forced) {
    return new MrzReading(
        new MrzText(MrzFormat.TD1, Specimens.MARTIN.lines()),
        pitch,
        agreeing,
        agreeing,
        repaired,
        false,
        forced);
  }
}
