package org.parvis.adapter.kyc.bench;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far apart two faces are, as the engine measures it and never tells. */
interface FaceDistances {

  /** Empty where a picture does not show a face. */
  OptionalDouble between(BufferedImage one, BufferedImage other);

  /** Those of this engine, if it compares faces. */
  static Optional<FaceDistances> ofThisEngine() {
    return Optional.empty();
  }
}
