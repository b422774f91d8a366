package org.parvis.adapter.kyc.engine.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quality;

/** Keeps the sharpest frames of a recording and lets the others go. */
public final class BestFrames {
  private static final int KEPT = 8;

  private record Ranked(Picture picture, Quality quality) {}

  private final List<Ranked> sharpestFirst = new ArrayList<>();

  public void offer(Picture picture) {
    sharpestFirst.add(new Ranked(picture, Quality.of(picture)));
    sharpestFirst.sort(
        Comparator.comparingDouble((Ranked ranked) -> ranked.quality().sharpness()).reversed());
    if (sharpestFirst.size() > KEPT) {
      sharpestFirst.remove(KEPT);
    }
  }

  public List<Picture> sharpestFirst() {
    return sharpestFirst.stream().map(Ranked::picture).toList();
  }

  /** Of the sharpest frame. */
  public Quality best() {
    return sharpestFirst.isEmpty() ? Quality.NONE : sharpestFirst.get(0).quality();
  }
}
