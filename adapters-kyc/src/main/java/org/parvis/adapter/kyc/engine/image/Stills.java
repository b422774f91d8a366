package org.parvis.adapter.kyc.engine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Photographs: JPEG and PNG only, measured before they are decoded, never cached on the disk. */
public final class Stills {
  static final int MAX_BYTES = 15 * 1024 * 1024;
  static final long MAX_PIXELS = 50_000_000L;
  private static final int LONGEST_SIDE = 4000;
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  private Stills() {}

  public static boolean looksLikeStill(byte[] content) {
    return startsWith(content, 0xff, 0xd8, 0xff) || startsWith(content, 0x89, 'P', 'N', 'G');
  }

  /** Empty when the content is too large, of another format or damaged. */
  public static Optional<Picture> decode(byte[] content) {
    if (content.length > MAX_BYTES || !looksLikeStill(content)) {
      return Optional.empty();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        return decode(reader, in);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<Picture> decode(ImageReader reader, ImageInputStream in)
      throws IOException {
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    reader.setInput(in, true, true);
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MAX_PIXELS || width < 16 || height < 16) {
      return Optional.empty();
    }
    var options = reader.getDefaultReadParam();
    int skip = (int) Math.ceil(Math.max(width, height) / (double) LONGEST_SIDE);
    options.setSourceSubsampling(skip, skip, 0, 0);
    BufferedImage image = reader.read(0, options);
    return Optional.of(Picture.of(image));
  }

  private static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
