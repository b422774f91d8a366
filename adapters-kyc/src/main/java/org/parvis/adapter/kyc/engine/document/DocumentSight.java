package org.parvis.adapter.kyc.engine.document;

import org.parvis.adapter.kyc.engine.image.Quality;

/**
 * How a recording shows its document, over the few frames that were looked at closely.
 *
 * @param looked frames
 * @param found frames in which all four sides were found
 * @param cutOff frames in which the document goes on beyond the picture
 * @param pixelsPerCharacter of 2.54 mm, as the zone tells, or else the document's width; 0 where
 *     neither was found
 * @param quality of the document's own area where it was found, else of the whole frame
 * @param colour see {@link Colourfulness}; negative where it cannot be said
 * @param raster see {@link Raster}
 * @param mirrored whether the recording shows its print as in a mirror
 */
public record DocumentSight(
    int looked,
    int found,
    int cutOff,
    double pixelsPerCharacter,
    Quality quality,
    double colour,
    double raster,
    boolean mirrored) {
  /** Where no document was looked for. */
  public static final DocumentSight NONE =
      new DocumentSight(0, 0, 0, 0, Quality.NONE, -1, 0, false);

  /** Documents have .11 and more, grey copies of them in uneven warm light up to .02 (ADR 0025). */
  private static final double IN_COLOUR = .06;

  static final double SCREEN = 6;

  public boolean isFound() {
    return found * 2 > looked;
  }

  /** In most frames, and not only where a hand shook. */
  public boolean isCutOff() {
    return looked >= 2 && cutOff * 2 > looked;
  }

  public boolean isInColour() {
    return colour >= IN_COLOUR;
  }

  public boolean isGrey() {
    return colour >= 0 && !isInColour();
  }

  public boolean looksLikeScreen() {
    return raster >= SCREEN;
  }
}
