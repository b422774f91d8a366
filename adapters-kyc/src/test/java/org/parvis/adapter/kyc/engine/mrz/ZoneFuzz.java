package org.parvis.adapter.kyc.engine.mrz;

import java.time.LocalDate;
import java.util.List;
import org.parvis.adapter.kyc.engine.image.Quad;

/** Anything that a network could answer, and anything that a zone could say, is taken in stride. */
public final class ZoneFuzz {
  private static final int[][] SHAPES = {{3, 30}, {2, 36}, {2, 44}};
  private static final LocalDate ON = LocalDate.of(2026, 11, 24);

  private ZoneFuzz() {}

  /** The entry that the fuzzer calls, by name. */
  public static void fuzzerTestOneInput(byte[] input) {
    int[] shape = SHAPES[at(input, 0) % SHAPES.length];
    float[][][] places = new float[shape[0]][shape[1]][Glyphs.CLASSES];
    int next = 1;
    for (float[][] line : places) {
      for (float[] place : line) {
        float share = at(input, next + 1) / 255f;
        place[at(input, next) % Glyphs.CLASSES] += share;
        place[at(input, next + 2) % Glyphs.CLASSES] += 1 - share;
        next += 3;
      }
    }
    PlaceProbabilities seen = new PlaceProbabilities(places);
    Decoded decoded = MrzDecoder.decode(seen);
    holds(decoded.text(), shape);
    holds(decoded.asSeen(), shape);
    MrzVote vote = new MrzVote();
    for (int frame = 0; frame < 1 + at(input, next) % 4; frame++) {
      vote.add(new FrameReading(decoded, seen, .9, 8 + frame, Quad.around(300, 40)));
    }
    vote.outcome().ifPresent(reading -> holds(reading.text(), shape));
  }

  private static void holds(MrzText text, int[] shape) {
    List<String> lines = text.lines();
    if (lines.size() != shape[0] || lines.stream().anyMatch(line -> line.length() != shape[1])) {
      throw new IllegalStateException("a zone has lost its shape: " + text);
    }
    MrzFields fields = MrzFields.of(text, ON);
    if (fields.birthDate().filter(ON::isBefore).isPresent()) {
      throw new IllegalStateException("born after the day of the reading: " + text);
    }
  }

  private static int at(byte[] input, int index) {
    return index < input.length ? input[index] & 0xff : 0;
  }
}
