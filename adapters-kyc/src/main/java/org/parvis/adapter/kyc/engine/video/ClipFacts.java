package org.parvis.adapter.kyc.engine.video;

/**
 * What kind of recording it was.
 *
 * @param width as looked at, after shrinking
 * @param millis time stamp of the last frame
 * @param sampled frames that were handed out
 * @param complete whether it was read to its end within the time that a recording may take
 */
public record ClipFacts(
    State state, int width, int height, long millis, int sampled, boolean complete) {

  public enum State {
    READ,
    /** Neither one of our containers and codecs nor a picture, or damaged. */
    UNREADABLE,
    TOO_LONG,
    /** Looking at it has broken the engine, or took too long: it is unknown what it shows. */
    UNEXAMINED
  }

  static final ClipFacts UNREADABLE = new ClipFacts(State.UNREADABLE, 0, 0, 0, 0, true);
  static final ClipFacts TOO_LONG =
      new ClipFacts(State.TOO_LONG, 0, 0, ClipDecoder.MAX_MILLIS, 0, false);
  private static final ClipFacts UNEXAMINED = new ClipFacts(State.UNEXAMINED, 0, 0, 0, 0, false);

  public static ClipFacts unreadable() {
    return UNREADABLE;
  }

  public static ClipFacts unexamined() {
    return UNEXAMINED;
  }

  /** A photograph: one frame without duration. */
  public static ClipFacts still(int width, int height) {
    return new ClipFacts(State.READ, width, height, 0, 1, true);
  }
}
