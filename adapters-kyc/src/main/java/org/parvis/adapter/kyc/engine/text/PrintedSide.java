package org.parvis.adapter.kyc.engine.text;

import java.util.List;

/**
 * What one frame shows in print beside the holder's portrait, on one and the same document.
 *
 * @param lines as they were read
 */
public record PrintedSide(List<String> lines) {
  public PrintedSide {
    lines = List.copyOf(lines);
  }

  /** What a person's document says stays out of every log. */
  @Override
  public String toString() {
    return "PrintedSide[redacted]";
  }
}
