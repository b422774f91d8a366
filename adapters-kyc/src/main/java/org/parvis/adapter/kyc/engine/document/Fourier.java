package org.parvis.adapter.kyc.engine.document;

/** The discrete Fourier transform of a power of two of values, in place. */
final class Fourier {
  private Fourier() {}

  static void transform(double[] real, double[] imaginary) {
    int n = real.length;
    if (Integer.bitCount(n) != 1 || imaginary.length != n) {
      throw new IllegalArgumentException("a power of two of values is needed");
    }
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        swap(real, i, j);
        swap(imaginary, i, j);
      }
    }
    for (int size = 2; size <= n; size <<= 1) {
      combine(real, imaginary, size);
    }
  }

  private static void combine(double[] real, double[] imaginary, int size) {
    int half = size / 2;
    for (int k = 0; k < half; k++) {
      double cosine = Math.cos(2 * Math.PI * k / size);
      double sine = -Math.sin(2 * Math.PI * k / size);
      for (int i = k; i < real.length; i += size) {
        int j = i + half;
        double r = real[j] * cosine - imaginary[j] * sine;
        double m = real[j] * sine + imaginary[j] * cosine;
        real[j] = real[i] - r;
        imaginary[j] = imaginary[i] - m;
        real[i] += r;
        imaginary[i] += m;
      }
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
