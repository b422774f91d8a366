package org.parvis.adapter.kyc.engine.text;

import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;

/** A side of a document as if it lay straight before the camera, whatever the picture is. */
final class FlatSide {
  private static final int CHANNELS = 3;
  private static final int MOST_SAMPLES = 4;

  private final Picture picture;
  private final Quad quad;

  FlatSide(Picture picture, Quad quad) {
    this.picture = picture;
    this.quad = quad;
  }

  /** Width of a part divided by its height, as it is printed. */
  double shape(Box part) {
    return part.width() * quad.width() / Math.max(1e-6, part.height() * quad.height());
  }

  /**
   * A part as planes of blue, green and red, the order in which the networks were trained.
   *
   * @param wide pixels that the part is given
   * @param row pixels of a row, of which those beyond the part stay 0
   */
  float[] planes(Box part, int wide, int row, int high) {
    float[] planes = new float[CHANNELS * row * high];
    int samples =
        Math.min(MOST_SAMPLES, Math.max(1, (int) Math.round(part.height() * quad.height() / high)));
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        for (int k = 0; k < samples * samples; k++) {
          int column = k % samples;
          int line = k / samples;
          double right = (x + (column + .5) / samples) / wide;
          double down = (y + (line + .5) / samples) / high;
          Point place =
              quad.at(part.left() + right * part.width(), part.top() + down * part.height());
          add(place, planes, y * row + x, row * high, 1f / (samples * samples));
        }
      }
    }
    return planes;
  }

  private void add(Point place, float[] planes, int at, int plane, float weight) {
    double x = Math.max(0, Math.min(picture.width() - 1.001, place.x() - .5));
    double y = Math.max(0, Math.min(picture.height() - 1.001, place.y() - .5));
    int left = (int) x;
    int top = (int) y;
    float right = (float) (x - left);
    float down = (float) (y - top);
    int[] around = {
      picture.colourAt(left, top),
      picture.colourAt(left + 1, top),
      picture.colourAt(left, top + 1),
      picture.colourAt(left + 1, top + 1)
    };
    for (int c = 0; c < CHANNELS; c++) {
      int shift = 8 * c;
      float above = (around[0] >> shift & 255) * (1 - right) + (around[1] >> shift & 255) * right;
      float below = (around[2] >> shift & 255) * (1 - right) + (around[3] >> shift & 255) * right;
      planes[c * plane + at] += weight * (above * (1 - down) + below * down);
    }
  }
}
