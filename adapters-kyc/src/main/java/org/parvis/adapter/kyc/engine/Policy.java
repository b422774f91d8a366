package org.parvis.adapter.kyc.engine;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The thresholds of one version of the rules. A changed number is a new version. */
final class Policy {
  /** Of the reading itself: a change that can read something else is a new version. */
  static final String ENGINE = "embedded-4";

  static final String VERSION = "2026-12-a";

  /** Shorter recordings cannot show a document from more than one angle. */
  static final long LEAST_MILLIS = 1_000;

  static final int LEAST_FRAMES = 4;

  /** Variance of the Laplacian: sharp cards have 500 and more, blurred ones under 80. */
  static final double BLURRED = 100;

  /** Cards filmed in a fifth of normal light still read: only darker than that explains a miss. */
  static final double TOO_DARK = 40;

  static final int MOST_FORCED_PLACES = 3;

  static final double GLARING = .04;

  /** Pixels: the portrait on a card filmed at 1280 pixels is about 110 wide. */
  static final double LEAST_PORTRAIT = 36;

  /** Pixels: at this width portraits are still like their holder; smaller ones were not tried. */
  static final double CLEAR_PORTRAIT = 45;

  /** Frames that must show the portrait before anything hangs on it. */
  static final int LEAST_PORTRAITS = 2;

  static final double LEAST_SELFIE = 60;

  /** Share of the frames that must show the face. */
  static final double FACE_SHARE = .5;

  /** A second face counts when it is at least half as wide as the first. */
  static final double SECOND_FACE = .5;

  static final double SEVERAL_SHARE = .3;

  private Policy() {}

  /** Every threshold by name, as a report carries them: none can be forgotten. */
  static Map<String, BigDecimal> thresholds() {
    Map<String, BigDecimal> thresholds = new TreeMap<>();
    for (Field constant : Policy.class.getDeclaredFields()) {
      try {
        if (constant.get(null) instanceof Number number) {
          thresholds.put(constant.getName(), new BigDecimal(number.toString()));
        }
      } catch (IllegalAccessException ourOwn) {
        throw new IllegalStateException(ourOwn);
      }
    }
    return thresholds;
  }
}
