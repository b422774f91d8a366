package org.parvis.adapter.kyc.engine.mrz;

/** The network's answer for one strip: a probability per class, every two pixels. */
final class GlyphColumns {
  private static final double GLYPH_THRESHOLD = .45;

  /** What a column is worth that is certain. */
  static final double BEST_GAIN = 1 - GLYPH_THRESHOLD;

  private final float[] byClass;
  private final int columns;

  GlyphColumns(float[] byClass) {
    this.byClass = byClass;
    this.columns = byClass.length / Glyphs.CLASSES;
  }

  int columns() {
    return columns;
  }

  float probability(int column, int glyph) {
    return byClass[glyph * columns + column];
  }

  /** What each column is worth as the middle of a character. */
  double[] gains() {
    double[] gains = new double[columns];
    for (int t = 0; t < columns; t++) {
      double best = 0;
      for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
        best = Math.max(best, probability(t, glyph));
      }
      gains[t] = best - GLYPH_THRESHOLD;
    }
    return gains;
  }

  /** The mean of the three columns around the middle of a character. */
  float[] place(int column) {
    float[] place = new float[Glyphs.CLASSES];
    for (int d = -1; d <= 1; d++) {
      int t = Math.max(0, Math.min(columns - 1, column + d));
      for (int glyph = 0; glyph < Glyphs.CLASSES; glyph++) {
        place[glyph] += probability(t, glyph) / 3;
      }
    }
    return place;
  }
}
