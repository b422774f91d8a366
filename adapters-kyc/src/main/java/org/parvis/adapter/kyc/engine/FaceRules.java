package org.parvis.adapter.kyc.engine;

import java.util.List;
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
    sides.stream()
        .filter(side -> side.role() != Role.DOCUMENT_BACK)
        .flatMap(side -> side.face().straightest().stream())
        .findFirst()
        .map(embedder::embed)
        .ifPresent(
            portrait ->
                compare(
                    portrait, clip.face().straightest().stream().map(embedder::embed).toList()));
  }

  private void compare(FaceVector portrait, List<FaceVector> selfies) {
    switch (Likeness.of(portrait, selfies)) {
      case SAME -> findings.prove(Proof.FACE_MATCHES);
      case UNSURE -> findings.flag(Flag.FACE_UNSURE);
      case DIFFERENT -> findings.refuse(RefusalReason.FACE_DIFFERS);
    }
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
