package org.parvis.adapter.kyc.engine.face;

import org.parvis.adapter.kyc.engine.Network;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * Finds the points of a face that was detected, in two passes; good to about 40 degrees of turn.
 */
public final class LandmarkFinder {
  private static final int SIZE = 112;
  private static final double FIRST_MARGIN = 1.15;
  private static final double FIRST_RAISE = .02;
  private static final double SECOND_MARGIN = 1.2;

  private final Network network;

  public LandmarkFinder(Network network) {
    this.network = network;
  }

  public Landmarks find(Picture picture, Face face) {
    double side = FIRST_MARGIN * Math.max(face.width(), face.height());
    double centreX = face.left() + face.width() / 2;
    double centreY = face.top() + face.height() * (.5 - FIRST_RAISE);
    Landmarks first = within(picture, centreX - side / 2, centreY - side / 2, side);
    double closer = SECOND_MARGIN * first.extent();
    return within(
        picture,
        (first.left() + first.right() - closer) / 2,
        (first.top() + first.bottom() - closer) / 2,
        closer);
  }

  private Landmarks within(Picture picture, double left, double top, double side) {
    float[] points =
        network
            .run(Crop.square(picture, left, top, side, SIZE).planes(), 1, 3, SIZE, SIZE)
            .get(0)
            .values();
    double[] across = new double[Landmarks.COUNT];
    double[] down = new double[Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      across[i] = left + points[2 * i] * side;
      down[i] = top + points[2 * i + 1] * side;
    }
    return new Landmarks(across, down);
  }
}
