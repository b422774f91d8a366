package org.parvis.adapter.kyc.engine;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.face.FaceEmbedder;
import org.parvis.adapter.kyc.engine.face.FaceVector;
import org.parvis.adapter.kyc.engine.face.Likeness;
import org.parvis.adapter.kyc.engine.movement.MovementRules;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.verification.Movement;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;

/** What follows from a recording of a face: alone, beside the document, and as it was asked for. */
final class FaceRules {
  private final List<Movement> asked;
  private final FaceEmbedder embedder;
  private final Findings findings;

  /**
   * Rules for one check.
   *
   * @param asked movements in their order; empty when none were asked for
   */
  FaceRules(List<Movement> asked, FaceEmbedder embedder, Findings findings) {
    this.asked = List.copyOf(asked);
    this.embedder = embedder;
    this.findings = findings;
  }

  /** Applies them to a readable recording of a face and the readable sides of the document. */
  void applyTo(List<ClipAnalysis> sides, ClipAnalysis clip) {
    if (clip.faces().areSeveral()) {
      findings.refuse(RefusalReason.SEVERAL_FACES);
    } else if (!clip.faces().isSeenOften()) {
      findings.refuse(RefusalReason.FACE_NOT_VISIBLE);
    } else {
      see(clip);
      compare(sides, clip);
      follow(clip);
    }
  }

  private void see(ClipAnalysis clip) {
    if (clip.faces().withSeveral() > 0) {
      findings.flag(Flag.ANOTHER_FACE_SEEN);
    } else {
      findings.prove(Proof.FACE_SEEN);
    }
  }

  private void compare(List<ClipAnalysis> sides, ClipAnalysis clip) {
    List<ClipAnalysis> shown =
        sides.stream()
            .filter(side -> side.role() != Role.DOCUMENT_BACK && side.faces().withFace() > 0)
            .toList();
    Optional<ClipAnalysis> comparable =
        shown.stream().filter(side -> !side.face().straightest().isEmpty()).findFirst();
    if (comparable.isPresent()) {
      compare(comparable.get(), vectors(comparable.get()), vectors(clip));
    } else if (!shown.isEmpty()) {
      findings.flag(Flag.PORTRAIT_TOO_POOR);
    }
  }

  private List<FaceVector> vectors(ClipAnalysis clip) {
    return clip.face().straightest().stream().map(embedder::embed).toList();
  }

  private void compare(ClipAnalysis side, List<FaceVector> portraits, List<FaceVector> selfies) {
    switch (Likeness.of(portraits, selfies)) {
      case SAME -> findings.prove(Proof.FACE_MATCHES);
      case UNSURE -> findings.flag(Flag.FACE_UNSURE);
      case DIFFERENT -> {
        if (mayRefuse(side, portraits)) {
          findings.refuse(RefusalReason.FACE_DIFFERS);
        } else {
          findings.flag(Flag.PORTRAIT_TOO_POOR);
        }
      }
    }
  }

  /**
   * Another face refuses for good, so the portrait must be beyond doubt: cut out of two frames at
   * least, alike in all, and large, in a picture that nobody has to film again.
   */
  private boolean mayRefuse(ClipAnalysis side, List<FaceVector> portraits) {
    FaceVector first = portraits.get(0);
    return !findings.asksToFilmAgain()
        && portraits.size() >= Policy.LEAST_PORTRAITS
        && Likeness.of(List.of(first), portraits.subList(1, portraits.size())) == Likeness.SAME
        && side.faces().medianWidth() >= Policy.CLEAR_PORTRAIT
        && side.quality().sharpness() >= Policy.BLURRED
        && side.quality().light() >= Policy.TOO_DARK;
  }

  private void follow(ClipAnalysis clip) {
    if (asked.isEmpty()) {
      return;
    }
    switch (MovementRules.judge(clip.face().movement(), asked, clip.facts().complete())) {
      case AS_ASKED -> findings.prove(Proof.MOVEMENT_SEEN);
      case MIRRORED -> findings.flag(Flag.MOVEMENT_MIRRORED);
      case UNSURE -> findings.flag(Flag.MOVEMENT_UNSURE);
      case NOT_AS_ASKED -> findings.refuse(RefusalReason.MOVEMENT_NOT_SEEN);
    }
  }
}
