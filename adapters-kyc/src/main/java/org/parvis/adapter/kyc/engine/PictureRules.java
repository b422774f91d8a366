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
  /** Of the frames that were looked at closely, so many must show the portrait. */
  private static final int LEAST_PORTRAITS = 2;

  private final Findings findings;

  PictureRules(Findings findings) {
    this.findings = findings;
  }

  void applyTo(List<ClipAnalysis> sides, Optional<MrzReading> reading) {
    if (reading.filter(MrzReading::isCertain).isPresent()) {
      findings.prove(Proof.DOCUMENT_READ);
    }
    if (sides.stream().anyMatch(PictureRules::showsPortrait)) {
      findings.prove(Proof.PORTRAIT_FOUND);
    }
    List<DocumentSight> sights = sides.stream().map(ClipAnalysis::document).toList();
    if (sights.stream().allMatch(DocumentSight::isInColour)) {
      findings.prove(Proof.DOCUMENT_IN_COLOUR);
    }
    sights.forEach(this::advise);
  }

  /** The back of a card may show a smaller one again; the portrait is in front. */
  private static boolean showsPortrait(ClipAnalysis side) {
    return side.role() != Role.DOCUMENT_BACK && side.faces().withFace() >= LEAST_PORTRAITS;
  }

  private void advise(DocumentSight sight) {
    if (sight.isGrey()) {
      findings.advise(Advice.SIGNS_OF_A_COPY);
    }
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
