package org.parvis.adapter.kyc.engine.face;

import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.domain.shared.Bytes;

/**
 * A face cut out so that eyes, nose and mouth lie where dlib's embedding expects them: the mean
 * shape and the choice of points are those of {@code get_face_chip_details} in dlib.
 */
public final class FaceChip {
  static final int SIZE = 150;

  /** Of its bytes. */
  public static final int LENGTH = 3 * SIZE * SIZE;

  private static final double PADDING = .25;

  /** Points 17 to 67 of the mean shape, across and down, as shares of the face. */
  private static final double[][] MEAN = {
    {.000213256, .106454},
    {.0752622, .038915},
    {.18113, .0187482},
    {.29077, .0344891},
    {.393397, .0773906},
    {.586856, .0773906},
    {.689483, .0344891},
    {.799124, .0187482},
    {.904991, .038915},
    {.98004, .106454},
    {.490127, .203352},
    {.490127, .307009},
    {.490127, .409805},
    {.490127, .515625},
    {.36688, .587326},
    {.426036, .609345},
    {.490127, .628106},
    {.554217, .609345},
    {.613373, .587326},
    {.121737, .216423},
    {.187122, .178758},
    {.265825, .179852},
    {.334606, .231733},
    {.260918, .245099},
    {.182743, .244077},
    {.645647, .231733},
    {.714428, .179852},
    {.793132, .178758},
    {.858516, .216423},
    {.79751, .244077},
    {.719335, .245099},
    {.254149, .780233},
    {.340985, .745405},
    {.428858, .727388},
    {.490127, .742578},
    {.551395, .727388},
    {.639268, .745405},
    {.726104, .780233},
    {.642159, .864805},
    {.556721, .902192},
    {.490127, .909281},
    {.423532, .902192},
    {.338094, .864805},
    {.290379, .784792},
    {.428096, .778746},
    {.490127, .785343},
    {.552157, .778746},
    {.689874, .784792},
    {.553364, .824182},
    {.490127, .831803},
    {.42689, .824182}
  };

  private static final int FIRST_OF_MEAN = 17;

  private final Bytes planes;

  private FaceChip(Bytes planes) {
    this.planes = planes;
  }

  static FaceChip cut(Picture picture, Landmarks face) {
    float[] values = Crop.of(picture, toPicture(face), SIZE).planes();
    byte[] planes = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      planes[i] = (byte) Math.round(values[i]);
    }
    return new FaceChip(Bytes.of(planes));
  }

  /** The chip that these {@link #bytes} are of. */
  public static FaceChip of(Bytes planes) {
    if (planes.length() != LENGTH) {
      throw new IllegalArgumentException("a chip has three planes of 150 by 150");
    }
    return new FaceChip(planes);
  }

  /** Red, green and blue, each row by row. */
  public Bytes bytes() {
    return planes;
  }

  /** As the network takes it: values from 0 to 255. */
  float[] values(boolean mirrored) {
    byte[] bytes = planes.toArray();
    float[] values = new float[LENGTH];
    for (int row = 0; row < 3 * SIZE; row++) {
      for (int x = 0; x < SIZE; x++) {
        values[row * SIZE + x] = bytes[row * SIZE + (mirrored ? SIZE - 1 - x : x)] & 0xff;
      }
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FaceChip that && that.planes.equals(planes);
  }

  @Override
  public int hashCode() {
    return planes.hashCode();
  }

  @Override
  public String toString() {
    return "FaceChip[redacted]";
  }

  /** Brows, jaw and the contour of the lower lip move too much to align by. */
  private static boolean isSteady(int point) {
    return point >= 27 && (point < 55 || point > 59);
  }

  /** The similarity of least squares, without reflection, from the chip to the picture. */
  private static double[] toPicture(Landmarks face) {
    double n = 0;
    double meanU = 0;
    double meanV = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = FIRST_OF_MEAN; i < Landmarks.COUNT; i++) {
      if (isSteady(i)) {
        n++;
        meanU += chip(i, 0);
        meanV += chip(i, 1);
        meanX += face.across(i);
        meanY += face.down(i);
      }
    }
    meanU /= n;
    meanV /= n;
    meanX /= n;
    meanY /= n;
    double dot = 0;
    double cross = 0;
    double square = 0;
    for (int i = FIRST_OF_MEAN; i < Landmarks.COUNT; i++) {
      if (isSteady(i)) {
        double u = chip(i, 0) - meanU;
        double v = chip(i, 1) - meanV;
        double x = face.across(i) - meanX;
        double y = face.down(i) - meanY;
        dot += x * u + y * v;
        cross += x * v - y * u;
        square += x * x + y * y;
      }
    }
    // The fit goes from the picture to the chip, as dlib's does; what is sampled by is its inverse.
    double p = dot / square;
    double q = cross / square;
    double scale = p * p + q * q;
    double a = p / scale;
    double b = q / scale;
    return new double[] {a, b, meanX - a * meanU - b * meanV, -b, a, meanY + b * meanU - a * meanV};
  }

  /**
   * How far the points lie from the mean shape that was fitted to them: the root of the mean
   * square, as a share of the chip's side.
   */
  static double misfit(Landmarks face) {
    double[] map = toPicture(face);
    double squares = 0;
    int count = 0;
    for (int i = FIRST_OF_MEAN; i < Landmarks.COUNT; i++) {
      if (isSteady(i)) {
        double x = map[0] * chip(i, 0) + map[1] * chip(i, 1) + map[2] - face.across(i);
        double y = map[3] * chip(i, 0) + map[4] * chip(i, 1) + map[5] - face.down(i);
        squares += x * x + y * y;
        count++;
      }
    }
    return Math.sqrt(squares / count) / (Math.hypot(map[0], map[3]) * SIZE);
  }

  private static double chip(int point, int axis) {
    return (PADDING + MEAN[point - FIRST_OF_MEAN][axis]) / (2 * PADDING + 1) * SIZE;
  }
}
