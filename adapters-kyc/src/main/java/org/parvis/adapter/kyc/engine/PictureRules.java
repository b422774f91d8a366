package org.parvis.adapter.kyc.engine;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.Proof;

/** What follows from how the recordings show the document, whoever it belongs to. */
final class PictureRules {
  private final Findings findings;

  PictureRules(Findings findings) {
    this.findings = findings;
  }

  /**
   * Judges how it was filmed.
   *
   * @param zoneOn the side on which the zone was read
   */
  void applyTo(
      List<ClipAnalysis> sides, Optional<MrzReading> reading, Optional<ClipAnalysis> zoneOn) {
    if (reading.filter(MrzReading::isCertain).isPresent()) {
      findings.prove(Proof.DOCUMENT_READ);
    }
    if (sides.stream().anyMatch(PictureRules::showsPortrait)) {
      findings.prove(Proof.PORTRAIT_FOUND);
    }
    List<ClipAnalysis> reliedOn =
        zoneOn.filter(PictureRules::showsPortrait).map(List::of).orElse(sides);
    colour(reliedOn.stream().map(ClipAnalysis::document).toList());
    sides.stream().map(ClipAnalysis::document).forEach(this::advise);
  }

  /**
   * A back that has neither zone nor portrait may be nearly white, as on the cards of 105 by 74 mm:
   * nothing of it is relied on, so its colour says nothing.
   */
  private void colour(List<DocumentSight> sights) {
    if (sights.stream().allMatch(DocumentSight::isInColour)) {
      findings.prove(Proof.DOCUMENT_IN_COLOUR);
    } else if (sights.stream().anyMatch(DocumentSight::isGrey)) {
      findings.advise(Advice.SIGNS_OF_A_COPY);
    } else {
      findings.advise(Advice.COLOUR_NOT_SEEN);
    }
  }

  /** The back of a card may show a smaller one again; the portrait is in front. */
  private static boolean showsPortrait(ClipAnalysis side) {
    return side.role() != Role.DOCUMENT_BACK && side.faces().withFace() >= Policy.LEAST_PORTRAITS;
  }

  private void advise(DocumentSight sight) {
    if (sight.looksLikeScreen()) {
      findings.advise(Advice.SIGNS_OF_A_SCREEN);
    }
    if (sight.isCutOff()) {
      findings.advise(Advice.DOCUMENT_NOT_WHOLE);
    }
    if (sight.mirrored()) {
      findings.advise(Advice.RECORDING_MIRRORED);
    }
  }
}
