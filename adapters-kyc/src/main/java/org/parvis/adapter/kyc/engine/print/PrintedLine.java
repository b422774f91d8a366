package org.parvis.adapter.kyc.engine.print;

/**
 * A line of print.
 *
 * @param text as it was read, accents often missing
 * @param certainty of the character that is least certain, from 0 to 1
 */
public record PrintedLine(String text, double certainty) {
  /** What a person's document says stays out of every log. */
  @Override
  public String toString() {
    return "PrintedLine[redacted]";
  }
}
