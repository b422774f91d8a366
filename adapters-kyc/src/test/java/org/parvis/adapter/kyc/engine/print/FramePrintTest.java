package org.parvis.adapter.kyc.engine.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.Specimens;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.RecordingPrint;

/** Which recordings are taken for one another, measured on a card that is held into a camera. */
class FramePrintTest {
  private static final Film FILM =
      Film.ofDocument(Specimens.MARTIN.front(), Camera.mild().ofSize(640, 360));

  /** One frame in four: what the engine looks at. */
  private static final List<BufferedImage> FRAMES = frames();

  @Test
  void H1_a_recording_that_was_encoded_again_and_made_smaller_is_recognised() {
    assertThat(print(FRAMES).isNear(print(FRAMES.stream().map(f -> encoded(f, .3f)).toList())))
        .isTrue();
    assertThat(
            print(FRAMES)
                .isNear(print(FRAMES.stream().map(f -> encoded(resized(f, 400), .5f)).toList())))
        .isTrue();
  }

  @Test
  void the_same_card_that_is_held_a_hundredth_of_the_picture_aside_is_another_recording() {
    assertThat(print(FRAMES).isNear(print(FRAMES.stream().map(f -> moved(f, 1, .01)).toList())))
        .isFalse();
  }

  @Test
  void the_same_card_that_is_held_a_little_nearer_is_another_recording() {
    assertThat(print(FRAMES).isNear(print(FRAMES.stream().map(f -> moved(f, 1.03, 0)).toList())))
        .isFalse();
  }

  @Test
  void darkness_has_no_print() {
    assertThat(FramePrint.of(Picture.of(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB))))
        .isEmpty();
  }

  @Test
  void no_more_frames_are_kept_than_a_print_has() {
    FramePrints prints = new FramePrints();
    Random random = new Random(1);
    BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      noise.setRGB(i % 64, i / 64, random.nextInt(0x100_0000));
    }
    for (int i = 0; i < RecordingPrint.MOST_FRAMES + 5; i++) {
      prints.offer(Picture.of(noise));
    }
    assertThat(prints.frames()).hasSize(RecordingPrint.MOST_FRAMES);
  }

  private static List<BufferedImage> frames() {
    List<BufferedImage> frames = new ArrayList<>();
    for (int i = 0; i < FILM.frames(); i += 4) {
      frames.add(FILM.frame(i));
    }
    return frames;
  }

  private static RecordingPrint print(List<BufferedImage> frames) {
    FramePrints prints = new FramePrints();
    frames.forEach(frame -> prints.offer(Picture.of(frame)));
    UUID id = UUID.randomUUID();
    return new RecordingPrint(
        new ClipId(id),
        new AttemptId(id),
        Bytes.of(id.toString().getBytes(StandardCharsets.US_ASCII)),
        prints.frames());
  }

  private static BufferedImage resized(BufferedImage image, int width) {
    return drawn(image, width, width * image.getHeight() / image.getWidth(), 1, 0);
  }

  private static BufferedImage moved(BufferedImage image, double nearer, double aside) {
    return drawn(image, image.getWidth(), image.getHeight(), nearer, aside);
  }

  private static BufferedImage drawn(
      BufferedImage image, int width, int height, double nearer, double aside) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = drawn.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.setColor(new Color(130, 104, 78));
    g.fillRect(0, 0, width, height);
    int wide = (int) Math.round(width * nearer);
    int high = (int) Math.round(height * nearer);
    g.drawImage(
        image, (width - wide) / 2 + (int) (aside * width), (height - high) / 2, wide, high, null);
    g.dispose();
    return drawn;
  }

  private static BufferedImage encoded(BufferedImage image, float quality) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam options = writer.getDefaultWriteParam();
    options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    options.setCompressionQuality(quality);
    try (MemoryCacheImageOutputStream sink = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(sink);
      writer.write(null, new IIOImage(image, null, null), options);
      sink.flush();
      return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      writer.dispose();
    }
  }
}
