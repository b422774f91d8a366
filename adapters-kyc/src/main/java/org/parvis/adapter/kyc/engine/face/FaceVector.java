package org.parvis.adapter.kyc.engine.face;

/**
 * What a face is compared by. It is biometric data and lives in the memory of one check: it is
 * never printed, stored or sent (security.md L2).
 */
public final class FaceVector {
  private final float[] values;

  FaceVector(float[] values) {
    this.values = values.clone();
  }

  /** The mean with another, as of a face and its mirror image. */
  FaceVector meanWith(FaceVector other) {
    float[] mean = new float[values.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (values[i] + other.values[i]) / 2;
    }
    return new FaceVector(mean);
  }

  /** Euclidean; 0 for the same picture, about .3 to .6 for one person, .65 and more for two. */
  public double distanceTo(FaceVector other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double difference = values[i] - other.values[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  @Override
  public String toString() {
    return "FaceVector[redacted]";
  }
}
