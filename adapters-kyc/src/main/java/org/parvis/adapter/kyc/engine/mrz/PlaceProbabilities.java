package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;

/** For every line and place of a zone: how probable each glyph is. */
final class PlaceProbabilities {
  private final float[][][] places;

  /** By line, place and glyph; the array is taken over. */
  PlaceProbabilities(float[][][] places) {
    this.places = places;
  }

  int lines() {
    return places.length;
  }

  int length() {
    return places[0].length;
  }

  float[] at(int line, int place) {
    return places[line][place];
  }

  /** Place by place over frames of the same shape. */
  static PlaceProbabilities mean(List<PlaceProbabilities> frames) {
    PlaceProbabilities first = frames.get(0);
    float[][][] mean = new float[first.lines()][first.length()][Glyphs.CLASSES];
    for (PlaceProbabilities frame : frames) {
      for (int line = 0; line < mean.length; line++) {
        for (int place = 0; place < mean[line].length; place++) {
          for (int glyph = 0; glyph < Glyphs.CLASSES; glyph++) {
            mean[line][place][glyph] += frame.places[line][place][glyph] / frames.size();
          }
        }
      }
    }
    return new PlaceProbabilities(mean);
  }
}
