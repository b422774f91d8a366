package org.parvis.adapter.kyc.bench;

import java.util.EnumSet;
import java.util.Set;
import org.parvis.adapter.kyc.specimen.Backdrop;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Scene;
import org.parvis.adapter.kyc.specimen.Scene.Surface;
import org.parvis.domain.verification.RefusalReason;

/** The circumstances in which a document is filmed, and what may be asked of the engine in them. */
enum Condition {
  CLEAN(Kind.READABLE),
  MILD(Kind.READABLE),
  MEDIUM(Kind.READABLE),
  PORTRAIT_PHONE(Kind.READABLE),
  TURNED_RIGHT(Kind.READABLE),
  UPSIDE_DOWN(Kind.READABLE),
  TURNED_LEFT(Kind.READABLE),
  DARK(Kind.BORDERLINE),
  HARD(Kind.BORDERLINE),
  FAR(Kind.BORDERLINE),
  MIRRORED(Kind.BORDERLINE),
  BLURRED(Kind.UNREADABLE),
  GLARE(Kind.UNREADABLE),
  CUT_OFF(Kind.UNREADABLE),
  PHOTOCOPY(Kind.COPY),
  SCREEN(Kind.SCREEN);

  /** What a genuine document in these circumstances should lead to. */
  enum Kind {
    /** Approval. */
    READABLE,
    /** Approval where it can be read with certainty; else a person or another recording. */
    BORDERLINE,
    /** Another recording, for the reason that helps. */
    UNREADABLE,
    /** Never approval. */
    COPY,
    /**
     * Better no approval; but the engine says what it sees of a screen to the reviewer only, so
     * that these are told apart and bound by no bar.
     */
    SCREEN
  }

  private final Kind kind;

  Condition(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The reason that is the right one where there must be a refusal. */
  Set<RefusalReason> reasons() {
    return switch (this) {
      case BLURRED -> EnumSet.of(RefusalReason.DOCUMENT_BLURRED);
      case GLARE -> EnumSet.of(RefusalReason.DOCUMENT_GLARE);
      case CUT_OFF -> EnumSet.of(RefusalReason.DOCUMENT_CUT_OFF);
      case PHOTOCOPY -> EnumSet.of(RefusalReason.DOCUMENT_IS_COPY);
      case SCREEN -> EnumSet.of(RefusalReason.DOCUMENT_IS_SCREEN);
      default -> EnumSet.noneOf(RefusalReason.class);
    };
  }

  private Camera camera() {
    return switch (this) {
      case CLEAN -> Camera.clean();
      case MEDIUM -> Camera.medium();
      case DARK -> Camera.dark();
      case HARD -> Camera.hard();
      case BLURRED -> Camera.blurred();
      case PORTRAIT_PHONE -> Camera.mild().ofSize(720, 1280).withShare(.9);
      case TURNED_LEFT, TURNED_RIGHT -> Camera.mild().withShare(.9);
      case FAR -> Camera.mild().withShare(.26);
      case GLARE -> Camera.mild().inLight(1.05);
      case MILD, UPSIDE_DOWN, MIRRORED, CUT_OFF, PHOTOCOPY, SCREEN -> Camera.mild();
    };
  }

  Scene on(Backdrop backdrop) {
    Scene scene = Scene.of(camera(), backdrop);
    return switch (this) {
      case TURNED_RIGHT -> scene.turned(1);
      case UPSIDE_DOWN -> scene.turned(2);
      case TURNED_LEFT -> scene.turned(3);
      case MIRRORED -> scene.inAMirror();
      case GLARE -> scene.with(Surface.GLOSS);
      case CUT_OFF -> scene.shifted(.34);
      case PHOTOCOPY -> scene.with(Surface.PHOTOCOPY);
      case SCREEN -> scene.with(Surface.SCREEN);
      case CLEAN, MILD, MEDIUM, PORTRAIT_PHONE, DARK, HARD, FAR, BLURRED -> scene;
    };
  }
}
