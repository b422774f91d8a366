package org.parvis.adapter.kyc.specimen;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The typeface and the portrait, see PROVENANCE.md beside them. */
final class Materials {
  /** Box of the face in the portrait. */
  static final int FACE_LEFT = 172;

  static final int FACE_TOP = 74;
  static final int FACE_SIZE = 105;

  private Materials() {}

  static Font ocrB() {
    try (InputStream in = open("OCRB.otf")) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static BufferedImage portrait() {
    try (InputStream in = open("astronaut.jpg")) {
      return ImageIO.read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream open(String name) {
    return java.util.Objects.requireNonNull(Materials.class.getResourceAsStream(name), name);
  }
}
