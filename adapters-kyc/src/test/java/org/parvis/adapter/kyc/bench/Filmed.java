package org.parvis.adapter.kyc.bench;

import java.util.List;

/** A trial with its recordings. */
final class Filmed {
  private final Trial trial;
  private final List<byte[]> sides;
  private final byte[] face;
  private final long nanos;

  Filmed(Trial trial, List<byte[]> sides, byte[] face) {
    this(trial, sides, face, 0);
  }

  private Filmed(Trial trial, List<byte[]> sides, byte[] face, long nanos) {
    this.trial = trial;
    this.sides = List.copyOf(sides);
    this.face = face;
    this.nanos = nanos;
  }

  static Filmed in(Studio studio, Trial trial) {
    long begun = System.nanoTime();
    List<byte[]> sides = studio.document(trial);
    byte[] face = studio.face(trial);
    return new Filmed(trial, sides, face, System.nanoTime() - begun);
  }

  Trial trial() {
    return trial;
  }

  /** What drawing and recording took. */
  long nanos() {
    return nanos;
  }

  Answer handedTo(Examiner examiner) {
    return examiner.whole(trial, sides, face);
  }

  Answer handedStepByStepTo(Examiner examiner) {
    return examiner.stepByStep(trial, sides, face);
  }
}
