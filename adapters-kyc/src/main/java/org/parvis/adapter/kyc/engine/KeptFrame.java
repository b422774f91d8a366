package org.parvis.adapter.kyc.engine;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Stills;
import org.parvis.domain.shared.Bytes;

/**
 * A frame that may be looked at again later, as JPEG: a tenth of what its pixels take. Whoever
 * looks later sees the same, whether it was written down in between or not.
 */
record KeptFrame(Bytes jpeg) {
  private static final float QUALITY = .92f;

  static KeptFrame of(Picture picture) {
    BufferedImage image = picture.image();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam options = writer.getDefaultWriteParam();
    options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    options.setCompressionQuality(QUALITY);
    try (MemoryCacheImageOutputStream sink = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(sink);
      writer.write(null, new IIOImage(image, null, null), options);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      writer.dispose();
    }
    return new KeptFrame(Bytes.of(out.toByteArray()));
  }

  /** Empty when it is no picture any more. */
  Optional<Picture> picture() {
    return Stills.decode(jpeg.toArray());
  }
}
