package org.parvis.adapter.kyc.engine;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.face.Face;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.specimen.Portrait;

/** Finds the face in a picture that is to stand on specimens. */
public final class PortraitFinder {
  private PortraitFinder() {}

  /** The widest one. */
  public static Optional<Portrait> find(BufferedImage image) {
    try (Models models = new Models()) {
      return models.faces().find(Picture.of(image)).stream()
          .findFirst()
          .map(face -> portrait(image, face));
    }
  }

  private static Portrait portrait(BufferedImage image, Face face) {
    return new Portrait(image, (int) face.left(), (int) face.top(), (int) face.width());
  }
}
