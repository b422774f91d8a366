package org.parvis.adapter.kyc.engine.text;

import java.util.List;
import org.parvis.adapter.kyc.engine.Network;

/** Reads one line of print: every eight pixels the network says which character stands there. */
final class LineReader {
  private static final int HIGH = 48;
  private static final int STEP = 64;
  private static final int MOST_WIDE = 1024;
  private static final int PIXELS_OF_A_PLACE = 8;

  private final Network network;
  private final List<String> characters;

  /**
   * A reader of the characters that its network was taught.
   *
   * @param characters in the order of the network's classes, from the second on
   */
  LineReader(Network network, List<String> characters) {
    this.network = network;
    this.characters = List.copyOf(characters);
  }

  String read(FlatSide side, Box box) {
    int wide = (int) Math.round(HIGH * side.shape(box));
    wide = Math.max(HIGH / 2, Math.min(MOST_WIDE, wide));
    int row = (wide + STEP - 1) / STEP * STEP;
    float[] planes = side.planes(box, wide, row, HIGH);
    for (int i = 0; i < planes.length; i++) {
      planes[i] = i % row < wide ? planes[i] / 127.5f - 1 : 0;
    }
    return decode(network.run(planes, 1, 3, HIGH, row).get(0).values(), row / PIXELS_OF_A_PLACE);
  }

  /** Class 0 parts characters, the last is a space. */
  private String decode(float[] values, int places) {
    int classes = values.length / places;
    if (classes != characters.size() + 2 || classes * places != values.length) {
      throw new IllegalStateException("a model does not answer in its own characters");
    }
    StringBuilder text = new StringBuilder();
    int before = 0;
    for (int from = 0; from < values.length; from += classes) {
      int best = 0;
      for (int k = 1; k < classes; k++) {
        best = values[from + k] > values[from + best] ? k : best;
      }
      if (best != 0 && best != before) {
        text.append(best == classes - 1 ? " " : characters.get(best - 1));
      }
      before = best;
    }
    return text.toString().strip();
  }
}
