package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;
import org.parvis.adapter.kyc.engine.image.Quad;

/** Probabilities as a network would give them, written by hand. */
final class Seen {
  private final float[][][] places;

  private Seen(float[][][] places) {
    this.places = places;
  }

  static Seen clearly(List<String> lines) {
    float[][][] places = new float[lines.size()][][];
    for (int line = 0; line < places.length; line++) {
      String text = lines.get(line);
      places[line] = new float[text.length()][Glyphs.CLASSES];
      for (int i = 0; i < text.length(); i++) {
        places[line][i][Glyphs.index(text.charAt(i))] = 1;
      }
    }
    return new Seen(places);
  }

  /** At one place two glyphs share the probability. */
  Seen doubtful(int line, int index, char likely, char other, float share) {
    places[line][index] = new float[Glyphs.CLASSES];
    places[line][index][Glyphs.index(likely)] = 1 - share;
    places[line][index][Glyphs.index(other)] = share;
    return this;
  }

  PlaceProbabilities probabilities() {
    return new PlaceProbabilities(places);
  }

  FrameReading frame(double pitch) {
    PlaceProbabilities probabilities = probabilities();
    return new FrameReading(
        MrzDecoder.decode(probabilities), probabilities, .95, pitch, Quad.around(1, 1));
  }
}
