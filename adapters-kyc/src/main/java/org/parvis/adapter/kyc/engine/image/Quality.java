package org.parvis.adapter.kyc.engine.image;

/**
 * How well a frame can be looked at.
 *
 * @param sharpness variance of the Laplacian at half size, where the noise of a camera counts
 *     little
 * @param light mean brightness, 0 to 255
 * @param glare share of pixels over 250
 * @param dark share of pixels under 20
 */
public record Quality(double sharpness, double light, double glare, double dark) {
  /** Where there was nothing to look at. */
  public static final Quality NONE = new Quality(0, 0, 0, 1);

  public static Quality of(Picture picture) {
    GreyPlane grey = picture.grey().scaled(.5);
    int width = grey.width();
    int height = grey.height();
    double edgeSum = 0;
    double edgeSquares = 0;
    double light = 0;
    int glaring = 0;
    int dark = 0;
    for (int y = 0; y < height; y++) {
      boolean inner = y > 0 && y < height - 1;
      for (int x = 0; x < width; x++) {
        float value = grey.at(x, y);
        light += value;
        glaring += value > 250 ? 1 : 0;
        dark += value < 20 ? 1 : 0;
        if (inner && x > 0 && x < width - 1) {
          double edge =
              4 * value
                  - grey.at(x - 1, y)
                  - grey.at(x + 1, y)
                  - grey.at(x, y - 1)
                  - grey.at(x, y + 1);
          edgeSum += edge;
          edgeSquares += edge * edge;
        }
      }
    }
    double all = (double) width * height;
    double edges = Math.max(1, (width - 2.0) * (height - 2.0));
    double mean = edgeSum / edges;
    return new Quality(edgeSquares / edges - mean * mean, light / all, glaring / all, dark / all);
  }
}
