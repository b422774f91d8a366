package org.parvis.adapter.kyc.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.parvis.adapter.kyc.specimen.CsvTable;

/**
 * Labelled pairs of pictures: a folder with {@code pairs.csv}, columns {@code one}, {@code other}
 * and {@code same} (yes or no).
 */
final class FacePairs {
  private static final List<Double> THRESHOLDS = List.of(.55, .60, .65);

  private FacePairs() {}

  /** How far apart two faces are; empty where a picture does not show one. */
  interface Distance {
    OptionalDouble between(BufferedImage one, BufferedImage other);
  }

  record Pair(String one, String other, boolean isSame) {}

  /** A pair and how far apart it is; empty where no face was found. */
  record Measured(Pair pair, OptionalDouble distance) {
    boolean isBelow(double threshold) {
      return distance.isPresent() && distance.getAsDouble() < threshold;
    }
  }

  static List<Pair> read(Path folder) throws IOException {
    Path list = folder.resolve("pairs.csv");
    if (!Files.isReadable(list)) {
      throw new IOException("there is no pairs.csv in " + folder);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Map<String, String> row : CsvTable.read(list)) {
      String same = row.getOrDefault("same", "").strip().toLowerCase(Locale.ROOT);
      if (!same.equals("yes") && !same.equals("no")) {
        throw new IOException("pairs.csv: same is yes or no, not '" + same + "'");
      }
      pairs.add(
          new Pair(row.getOrDefault("one", ""), row.getOrDefault("other", ""), same.equals("yes")));
    }
    return pairs;
  }

  static List<Measured> measure(Path folder, List<Pair> pairs, Distance distances)
      throws IOException {
    Map<String, BufferedImage> pictures = new HashMap<>();
    List<Measured> measured = new ArrayList<>();
    for (Pair pair : pairs) {
      for (String file : List.of(pair.one(), pair.other())) {
        if (!pictures.containsKey(file)) {
          pictures.put(file, SpecimenSet.picture(folder.resolve(file)));
        }
      }
      OptionalDouble distance =
          distances.between(pictures.get(pair.one()), pictures.get(pair.other()));
      measured.add(new Measured(pair, distance));
    }
    return measured;
  }

  /** True and false acceptances at each threshold; a face that is not found is not accepted. */
  static Summary summary(List<Measured> all) {
    List<Measured> same = all.stream().filter(one -> one.pair().isSame()).toList();
    List<Measured> different = all.stream().filter(one -> !one.pair().isSame()).toList();
    Summary summary = new Summary();
    summary.say("pairs of one person / of two", same.size() + " / " + different.size());
    summary.say(
        "no face found",
        Long.toString(all.stream().filter(one -> one.distance().isEmpty()).count()));
    for (double threshold : THRESHOLDS) {
      String at = String.format(Locale.ROOT, " below %.2f", threshold);
      Rate missed =
          new Rate((int) same.stream().filter(one -> !one.isBelow(threshold)).count(), same.size());
      Rate confused =
          new Rate(
              (int) different.stream().filter(one -> one.isBelow(threshold)).count(),
              different.size());
      summary.say(
          "TAR" + at,
          String.format(
              Locale.ROOT,
              "%.1f %% (95 %%: at least %.1f %%)",
              100 * (1 - missed.share()),
              100 * (1 - missed.bound())));
      summary.say("FAR" + at, confused.toString());
    }
    return summary;
  }
}
