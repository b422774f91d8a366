package org.parvis.adapter.kyc.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parvis.adapter.kyc.engine.Network;

/** Finds where lines of text stand: the network says of each pixel whether it is within one. */
final class TextFinder {
  /** Multiples of 32; small print of a card, 1.2 mm high, is 10 pixels then. */
  private static final int WIDE = 736;

  private static final int HIGH = 480;

  private static final float[] MEAN = {.485f, .456f, .406f};
  private static final float[] DEVIATION = {.229f, .224f, .225f};
  private static final float TEXT = .3f;
  private static final double LEAST_MEAN = .5;
  private static final int LEAST_SIDE = 4;

  /** The network was taught the inner part of a line; this much of it is given back. */
  private static final double GIVEN_BACK = 1.6;

  private final Network network;

  TextFinder(Network network) {
    this.network = network;
  }

  /** From the upper left to the lower right. */
  List<Box> find(FlatSide side) {
    float[] planes = side.planes(Box.ALL, WIDE, WIDE, HIGH);
    int plane = WIDE * HIGH;
    for (int i = 0; i < planes.length; i++) {
      int channel = i / plane;
      planes[i] = (planes[i] / 255 - MEAN[channel]) / DEVIATION[channel];
    }
    float[] text = network.run(planes, 1, 3, HIGH, WIDE).get(0).values();
    List<Box> boxes = new ArrayList<>();
    boolean[] seen = new boolean[plane];
    for (int i = 0; i < plane; i++) {
      if (!seen[i] && text[i] > TEXT) {
        Patch patch = new Patch();
        patch.grow(text, seen, i);
        if (patch.isText()) {
          boxes.add(patch.box());
        }
      }
    }
    boxes.sort(Comparator.comparingDouble(Box::top).thenComparingDouble(Box::left));
    return boxes;
  }

  /** Pixels that hang together. */
  private static final class Patch {
    private int left = WIDE;
    private int top = HIGH;
    private int right;
    private int bottom;
    private int pixels;
    private double sum;

    void grow(float[] text, boolean[] seen, int from) {
      int[] open = new int[WIDE * HIGH / 4];
      int count = 0;
      open[count++] = from;
      seen[from] = true;
      while (count > 0) {
        int at = open[--count];
        int x = at % WIDE;
        int y = at / WIDE;
        add(x, y, text[at]);
        int[] near = {
          x > 0 ? at - 1 : at, x < WIDE - 1 ? at + 1 : at, at - WIDE, at + WIDE,
        };
        for (int next : near) {
          if (next >= 0 && next < text.length && !seen[next] && text[next] > TEXT) {
            seen[next] = true;
            if (count < open.length) {
              open[count++] = next;
            }
          }
        }
      }
    }

    private void add(int x, int y, float value) {
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      pixels++;
      sum += value;
    }

    boolean isText() {
      return right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE && sum / pixels >= LEAST_MEAN;
    }

    Box box() {
      double wide = right - left;
      double high = bottom - top;
      double more = GIVEN_BACK * wide * high / (2 * (wide + high));
      return new Box(
          Math.max(0, (left - more) / WIDE),
          Math.max(0, (top - more) / HIGH),
          Math.min(1, (right + more) / WIDE),
          Math.min(1, (bottom + more) / HIGH));
    }
  }
}
