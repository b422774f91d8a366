package org.parvis.adapter.kyc.engine.face;

import org.parvis.adapter.kyc.engine.Network;

/** Turns a face into a vector: the mean of its chip's and of that chip's mirror image. */
public final class FaceEmbedder {
  private final Network network;

  public FaceEmbedder(Network network) {
    this.network = network;
  }

  public FaceVector embed(FaceChip chip) {
    return vector(chip.values(false)).meanWith(vector(chip.values(true)));
  }

  private FaceVector vector(float[] values) {
    return new FaceVector(network.run(values, 1, 3, FaceChip.SIZE, FaceChip.SIZE).get(0).values());
  }
}
