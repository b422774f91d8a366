package org.parvis.adapter.kyc.engine.face;

import org.parvis.adapter.kyc.engine.Network;
import org.parvis.adapter.kyc.engine.image.Picture;

/** Turns a face into a vector: the mean of its chip's and of that chip's mirror image. */
public final class FaceEmbedder {
  private final Network network;

  public FaceEmbedder(Network network) {
    this.network = network;
  }

  public FaceVector embed(Picture picture, Landmarks face) {
    Crop chip = FaceChip.cut(picture, face);
    return vector(chip).meanWith(vector(chip.mirrored()));
  }

  private FaceVector vector(Crop chip) {
    return new FaceVector(
        network.run(chip.planes(), 1, 3, FaceChip.SIZE, FaceChip.SIZE).get(0).values());
  }
}
