package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.kyc.engine.image.GreyPlane;

/** Finds what is darker than its neighbourhood, and the connected spots of it. */
final class InkMap {
  private static final int RADIUS = 14;
  private static final double LEAST_CONTRAST = 5;

  private final GreyPlane grey;
  private final float[] mean;
  private final float[] deviation;

  InkMap(GreyPlane grey) {
    this.grey = grey;
    int width = grey.width();
    int height = grey.height();
    this.mean = new float[width * height];
    this.deviation = new float[width * height];
    measure(width, height);
  }

  /** Sliding sums of columns, then of rows: mean and deviation of the window around each pixel. */
  private void measure(int width, int height) {
    double[] columnSum = new double[width];
    double[] columnSquares = new double[width];
    for (int y = 0; y < Math.min(RADIUS, height); y++) {
      addRow(y, 1, columnSum, columnSquares);
    }
    for (int y = 0; y < height; y++) {
      if (y + RADIUS < height) {
        addRow(y + RADIUS, 1, columnSum, columnSquares);
      }
      if (y - RADIUS - 1 >= 0) {
        addRow(y - RADIUS - 1, -1, columnSum, columnSquares);
      }
      int rows = Math.min(height, y + RADIUS + 1) - Math.max(0, y - RADIUS);
      double sum = 0;
      double squares = 0;
      for (int x = 0; x < Math.min(RADIUS, width); x++) {
        sum += columnSum[x];
        squares += columnSquares[x];
      }
      for (int x = 0; x < width; x++) {
        if (x + RADIUS < width) {
          sum += columnSum[x + RADIUS];
          squares += columnSquares[x + RADIUS];
        }
        if (x - RADIUS - 1 >= 0) {
          sum -= columnSum[x - RADIUS - 1];
          squares -= columnSquares[x - RADIUS - 1];
        }
        int count = rows * (Math.min(width, x + RADIUS + 1) - Math.max(0, x - RADIUS));
        double average = sum / count;
        mean[y * width + x] = (float) average;
        deviation[y * width + x] =
            (float) Math.sqrt(Math.max(0, squares / count - average * average));
      }
    }
  }

  private void addRow(int y, int sign, double[] sums, double[] squares) {
    for (int x = 0; x < sums.length; x++) {
      double value = grey.at(x, y);
      sums[x] += sign * value;
      squares[x] += sign * value * value;
    }
  }

  /** Spots of the size of a character, darker than the mean by {@code strictness} deviations. */
  List<Component> components(double strictness) {
    int width = grey.width();
    int height = grey.height();
    boolean[] ink = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        ink[i] = grey.at(x, y) < mean[i] - Math.max(LEAST_CONTRAST, strictness * deviation[i]);
      }
    }
    List<Component> components = new ArrayList<>();
    Filler filler = new Filler(ink, width, height);
    for (int i = 0; i < ink.length; i++) {
      if (ink[i]) {
        filler.fill(i);
        if (filler.isCharacterSized()) {
          components.add(filler.component());
        }
      }
    }
    return components;
  }

  /** Empties one 8-connected spot and remembers its box. */
  private static final class Filler {
    private final boolean[] ink;
    private final int width;
    private final int height;
    private int[] stack = new int[4096];
    private int depth;
    private int left;
    private int right;
    private int top;
    private int bottom;
    private int area;

    Filler(boolean[] ink, int width, int height) {
      this.ink = ink;
      this.width = width;
      this.height = height;
    }

    void fill(int start) {
      left = width;
      top = height;
      right = bottom = -1;
      area = 0;
      depth = 0;
      push(start);
      while (depth > 0) {
        int at = stack[--depth];
        int y = at / width;
        int x = at - y * width;
        area++;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        int before = x > 0 ? 1 : 0;
        int after = x < width - 1 ? 1 : 0;
        int lowest = Math.min(height - 1, y + 1);
        for (int ny = Math.max(0, y - 1); ny <= lowest; ny++) {
          int middle = ny * width + x;
          for (int next = middle - before; next <= middle + after; next++) {
            if (ink[next]) {
              push(next);
            }
          }
        }
      }
    }

    private void push(int at) {
      if (depth == stack.length) {
        stack = java.util.Arrays.copyOf(stack, depth * 2);
      }
      ink[at] = false;
      stack[depth++] = at;
    }

    boolean isCharacterSized() {
      int w = right - left + 1;
      int h = bottom - top + 1;
      return h >= 6 && h <= 70 && w >= 2 && w <= 1.8 * h && area >= 10;
    }

    Component component() {
      return new Component(
          (left + right) / 2.0, (top + bottom) / 2.0, right - left + 1, bottom - top + 1);
    }
  }
}
