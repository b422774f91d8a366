package org.parvis.adapter.kyc.specimen;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;

/**
 * What documents are printed with.
 *
 * @param zone typeface of the machine-readable zone
 */
public record Press(Font zone, Portrait portrait) {
  private static final Press COMMITTED = new Press(Materials.ocrB(), Portrait.committed());

  /** The typeface and the portrait that PROVENANCE.md names. */
  public static Press committed() {
    return COMMITTED;
  }

  /** The same with the typeface of a file, OpenType or TrueType. */
  public Press withZone(File font) throws IOException {
    try {
      return new Press(Font.createFont(Font.TRUETYPE_FONT, font), portrait);
    } catch (FontFormatException noFont) {
      throw new IOException(font + " is no typeface", noFont);
    }
  }

  public Press withPortrait(Portrait other) {
    return new Press(zone, other);
  }
}
