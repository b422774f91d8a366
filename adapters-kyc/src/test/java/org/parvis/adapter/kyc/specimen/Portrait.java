package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;

/**
 * A photograph of one person and where in it the face is.
 *
 * @param left of the box around the face, in pixels
 * @param top likewise
 * @param size width of that box
 */
public record Portrait(BufferedImage image, int left, int top, int size) {
  private static final Portrait COMMITTED =
      new Portrait(
          Materials.portrait(), Materials.FACE_LEFT, Materials.FACE_TOP, Materials.FACE_SIZE);

  /** The one that PROVENANCE.md names. */
  public static Portrait committed() {
    return COMMITTED;
  }

  /** As on a document: the face in the upper middle, 35 by 45; no more than there is. */
  public BufferedImage forDocument() {
    int wide = 2 * size;
    int high = wide * 9 / 7;
    int x = Math.max(0, left - size / 2);
    int y = Math.max(0, top - (int) (.6 * size));
    return image.getSubimage(
        x, y, Math.min(wide, image.getWidth() - x), Math.min(high, image.getHeight() - y));
  }
}
