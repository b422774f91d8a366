package org.parvis.adapter.kyc.engine;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parvis.adapter.kyc.engine.face.FaceTrack;
import org.parvis.adapter.kyc.engine.face.FaceVector;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * How far apart two pictures of faces are, by the engine's own chain: for measuring how often it
 * confuses people. The product itself tells nobody a distance.
 */
public final class FacePairs implements AutoCloseable {
  private final Models models = new Models();

  /** Of the widest face in each; empty when one shows none. */
  public OptionalDouble distance(BufferedImage one, BufferedImage other) {
    Optional<FaceVector> first = vector(one);
    Optional<FaceVector> second = vector(other);
    return first.isPresent() && second.isPresent()
        ? OptionalDouble.of(first.get().distanceTo(second.get()))
        : OptionalDouble.empty();
  }

  /** What a picture's widest face is compared by; empty when it shows none. */
  public Optional<FaceVector> vector(BufferedImage image) {
    Picture picture = Picture.of(image);
    FaceTrack track = models.faceTrack();
    track.offer(picture, models.faces().find(picture).stream().findFirst());
    return track.analysis().straightest().stream().findFirst().map(models.embedder()::embed);
  }

  @Override
  public void close() {
    models.close();
  }
}
