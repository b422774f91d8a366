package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds evenly spaced characters in the network's answer by dynamic programming. */
final class CharacterGrid {
  private final double[] gains;
  private final double pitch;
  private final int shortest;
  private final int longest;

  CharacterGrid(double[] gains, double pitch) {
    this.gains = gains;
    this.pitch = pitch;
    this.shortest = Math.max(2, (int) Math.floor(pitch * .8));
    this.longest = (int) Math.ceil(pitch * 1.2);
  }

  /** Middles of characters, from the left, and what the chain is worth. */
  record Chain(List<Integer> columns, double worth) {
    int length() {
      return columns.size();
    }
  }

  /** The best chain of any length: says how many characters there are. */
  Chain free() {
    int n = gains.length;
    double[] worth = new double[n];
    int[] before = new int[n];
    int best = 0;
    for (int t = 0; t < n; t++) {
      worth[t] = gains[t];
      before[t] = -1;
      for (int d = shortest; d <= longest && d <= t; d++) {
        double value = worth[t - d] + gains[t] - penalty(d);
        if (value > worth[t]) {
          worth[t] = value;
          before[t] = t - d;
        }
      }
      best = worth[t] > worth[best] ? t : best;
    }
    List<Integer> columns = new ArrayList<>();
    for (int t = best; t >= 0; t = before[t]) {
      columns.add(t);
    }
    Collections.reverse(columns);
    return new Chain(List.copyOf(columns), worth[best]);
  }

  /** The best chain of exactly so many characters, if the strip is long enough for one. */
  Optional<Chain> ofLength(int characters) {
    int n = gains.length;
    int[][] before = new int[characters][n];
    double[] worth = gains.clone();
    for (int k = 1; k < characters; k++) {
      double[] next = new double[n];
      for (int t = 0; t < n; t++) {
        double best = -1e9;
        before[k][t] = -1;
        for (int d = shortest; d <= longest && d <= t; d++) {
          double value = worth[t - d] - penalty(d);
          if (value > best) {
            best = value;
            before[k][t] = t - d;
          }
        }
        next[t] = best + gains[t];
      }
      worth = next;
    }
    int last = 0;
    for (int t = 1; t < n; t++) {
      last = worth[t] > worth[last] ? t : last;
    }
    List<Integer> columns = new ArrayList<>();
    for (int k = characters - 1, t = last; k >= 0; t = before[k][t], k--) {
      if (t < 0) {
        return Optional.empty();
      }
      columns.add(t);
    }
    Collections.reverse(columns);
    return Optional.of(new Chain(List.copyOf(columns), worth[last]));
  }

  private double penalty(double step) {
    double off = (step - pitch) / pitch;
    return 3 * off * off;
  }
}
