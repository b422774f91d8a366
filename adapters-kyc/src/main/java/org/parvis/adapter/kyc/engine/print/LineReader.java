package org.parvis.adapter.kyc.engine.print;

import java.util.List;
import org.parvis.adapter.kyc.engine.Network;

/** Reads one line of print: every eight pixels the network says which character stands there. */
final class LineReader {
  private static final int HIGH = 48;
  private static final int STEP = 64;
  private static final int MOST_WIDE = 1024;
  private static final String CHARACTERS = "character";

  private final Network network;
  private final List<String> characters;

  LineReader(Network network) {
    this.network = network;
    this.characters = network.property(CHARACTERS).lines().toList();
  }

  PrintedLine read(FlatSide side, Box box) {
    int wide = (int) Math.round(HIGH * side.shape(box));
    wide = Math.max(HIGH / 2, Math.min(MOST_WIDE, wide));
    int row = (wide + STEP - 1) / STEP * STEP;
    float[] planes = side.planes(box, wide, row, HIGH);
    for (int i = 0; i < planes.length; i++) {
      planes[i] = i % row < wide ? planes[i] / 127.5f - 1 : 0;
    }
    return decode(network.run(planes, 1, 3, HIGH, row).get(0).values());
  }

  /** Class 0 parts characters, the last is a space. */
  private PrintedLine decode(float[] values) {
    int classes = characters.size() + 2;
    StringBuilder text = new StringBuilder();
    double least = 1;
    int before = 0;
    for (int from = 0; from + classes <= values.length; from += classes) {
      int best = 0;
      for (int k = 1; k < classes; k++) {
        best = values[from + k] > values[from + best] ? k : best;
      }
      if (best != 0 && best != before) {
        text.append(best == classes - 1 ? " " : characters.get(best - 1));
        least = Math.min(least, values[from + best]);
      }
      before = best;
    }
    return new PrintedLine(text.toString().strip(), text.isEmpty() ? 0 : least);
  }
}
