package org.parvis.adapter.kyc.specimen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a document lies on; each is drawn once for each size of picture. */
public enum Backdrop {
  WOOD {
    @Override
    float brightness(int x, int y) {
      return (float) (130 + 14 * Math.sin(y * .08));
    }

    @Override
    float tint(int colour) {
      return 1 - .2f * colour;
    }
  },
  GREY_CLOTH {
    @Override
    float brightness(int x, int y) {
      return 96 + 10 * ((x / 3 + y / 3) % 2);
    }
  },
  DARK_DESK {
    @Override
    float brightness(int x, int y) {
      return (float) (44 + 6 * Math.sin(x * .013 + y * .004));
    }
  },
  CHEQUERED {
    @Override
    float brightness(int x, int y) {
      return (x / 90 + y / 90) % 2 == 0 ? 190 : 120;
    }

    @Override
    float tint(int colour) {
      return colour == 0 ? 1 : .88f;
    }
  };

  private static final Map<String, Canvas> DRAWN = new ConcurrentHashMap<>();

  abstract float brightness(int x, int y);

  float tint(int colour) {
    return 1;
  }

  /** To be drawn on: each call gives a copy. */
  Canvas canvas(int width, int height) {
    String drawing = name() + " " + width + " " + height;
    return DRAWN.computeIfAbsent(drawing, absent -> draw(width, height)).copy();
  }

  /** Bytes of what was drawn so far and is kept to be drawn on. */
  public static long keptBytes() {
    return DRAWN.values().stream().mapToLong(Canvas::bytes).sum();
  }

  private Canvas draw(int width, int height) {
    float[][] planes = new float[3][width * height];
    float[] row = new float[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = brightness(x, y);
      }
      for (int c = 0; c < 3; c++) {
        float tint = tint(c);
        int from = y * width;
        for (int x = 0; x < width; x++) {
          planes[c][from + x] = row[x] * tint;
        }
      }
    }
    return new Canvas(width, height, planes);
  }
}
