package org.parvis.adapter.kyc.engine.print;

import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.domain.verification.RecordingPrint;

/** Collects the prints of a recording's frames, in their order. */
public final class FramePrints {
  private final List<Long> frames = new ArrayList<>();

  /** The next frame; one that shows nothing counts for nothing. */
  public void offer(Picture picture) {
    if (frames.size() < RecordingPrint.MOST_FRAMES) {
      FramePrint.of(picture).ifPresent(frames::add);
    }
  }

  public List<Long> frames() {
    return List.copyOf(frames);
  }
}
