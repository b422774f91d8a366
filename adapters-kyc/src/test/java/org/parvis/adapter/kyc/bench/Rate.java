package org.parvis.adapter.kyc.bench;

import java.util.Locale;

/**
 * So many failures in so many trials, and how bad the true rate may be all the same.
 *
 * @param failures at most {@code trials}
 */
record Rate(int failures, int trials) {
  private static final double CONFIDENCE = .95;

  /**
   * The highest rate of failures that these trials leave credible at 95 % (Clopper and Pearson,
   * one-sided): 0 in n proves no more than about 3/n. Where nothing was tried, anything is.
   */
  double bound() {
    if (failures >= trials) {
      return 1;
    }
    double low = failures / (double) trials;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (chanceOfSoFew(middle) > 1 - CONFIDENCE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The chance of at most so many failures if this were the true rate. */
  private double chanceOfSoFew(double rate) {
    double logTerm = trials * Math.log1p(-rate);
    double sum = Math.exp(logTerm);
    for (int k = 1; k <= failures; k++) {
      logTerm += Math.log((trials - k + 1.0) / k) + Math.log(rate) - Math.log1p(-rate);
      sum += Math.exp(logTerm);
    }
    return sum;
  }

  double share() {
    return trials == 0 ? 0 : failures / (double) trials;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d of %d (95 %%: at most %.1f %%)", failures, trials, 100 * bound());
  }
}
