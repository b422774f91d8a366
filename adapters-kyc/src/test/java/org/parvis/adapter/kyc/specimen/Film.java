package org.parvis.adapter.kyc.specimen;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntFunction;

/** A recording that can be drawn: 15 frames a second, each made when it is asked for. */
public final class Film {
  public static final int FRAMES_PER_SECOND = 15;
  private static final int FRAMES = 45;

  /** Side of the square that marks a film, in pixels. */
  public static final int MARK = 64;

  private final int frames;
  private final IntFunction<BufferedImage> draw;

  Film(int frames, IntFunction<BufferedImage> draw) {
    this.frames = frames;
    this.draw = draw;
  }

  /** A side of a card held into the camera: drifting, tilting, now and then blurred or glaring. */
  public static Film ofDocument(BufferedImage side, Camera camera) {
    return new Film(
        FRAMES,
        i -> {
          double t = i / (double) FRAMES;
          Camera now =
              camera.with(
                  camera.tilt() * Math.sin(t * 4),
                  camera.blur() + (i % 9 == 4 ? 1.2 : 0),
                  i > 20 && i < 28 ? Math.max(camera.glare(), 60) : camera.glare());
          return now.shoot(
              side, .02 * Math.sin(t * 7), .02 * Math.cos(t * 6), new Random(1000L + i / 3));
        });
  }

  /** An image filmed from a tripod: only the noise of the camera moves. */
  public static Film ofImage(BufferedImage image) {
    return new Film(
        FRAMES,
        i -> {
          Canvas canvas = Canvas.of(image);
          canvas.expose(1, 0, 1.5, new Random(i));
          return canvas.image();
        });
  }

  /** A table with nothing on it. */
  public static Film ofNothing(Camera camera) {
    return new Film(FRAMES, i -> camera.shootNothing(new Random(i)));
  }

  /** The inside of a pocket. */
  public static Film ofDarkness() {
    return new Film(15, i -> new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB));
  }

  /** A face that turns to both sides and moves a little. */
  public static Film ofFace(int width, int height) {
    return ofFace(Portrait.committed(), width, height, false);
  }

  /**
   * The same with anybody's face.
   *
   * @param otherSideFirst whether the head turns to the other side first
   */
  public static Film ofFace(Portrait portrait, int width, int height, boolean otherSideFirst) {
    Selfie selfie = new Selfie(portrait, width, height);
    return new Film(
        FRAMES,
        i -> {
          double moment = i / (double) FRAMES;
          return selfie.shoot(otherSideFirst ? 1 - moment : moment, new Random(i));
        });
  }

  /** A side of a document in the circumstances of a scene; the seed decides what chance does. */
  public static Film ofScene(BufferedImage side, Scene scene, long seed) {
    Scene.Laid laid = scene.lay(side);
    return new Film(FRAMES, i -> laid.shoot(i / (double) FRAMES, i, seed));
  }

  /** Nothing but what documents lie on. */
  public static Film ofNothing(Scene scene, long seed) {
    return new Film(FRAMES, i -> scene.shootNothing(new Random(seed + i)));
  }

  /** The same film, shorter or longer; beyond its end it starts again. */
  public Film ofFrames(int wanted) {
    return new Film(wanted, i -> draw.apply(i % frames));
  }

  /** The same film with each frame so many times. */
  public Film slower(int times) {
    return new Film(frames * times, i -> draw.apply(i / times));
  }

  /** The same film in more frames or fewer. */
  public Film lasting(int wanted) {
    return new Film(wanted, i -> draw.apply(i * frames / wanted));
  }

  /** The same film with a square of this colour in its upper left corner. */
  public Film marked(Color colour) {
    return new Film(
        frames,
        i -> {
          BufferedImage image = draw.apply(i);
          Graphics2D graphics = image.createGraphics();
          graphics.setColor(colour);
          graphics.fillRect(0, 0, MARK, MARK);
          graphics.dispose();
          return image;
        });
  }

  public int frames() {
    return frames;
  }

  public BufferedImage frame(int index) {
    return draw.apply(index);
  }

  /** What a browser's fake camera plays, at the speed it was drawn for. */
  public void writeRaw(Path file) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writeRawHeader(out);
      writeRawFrames(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What comes before the frames of all films of one size, of one film or several. */
  public void writeRawHeader(OutputStream out) throws IOException {
    RawVideo.writeHeader(out, frame(0), FRAMES_PER_SECOND);
  }

  public void writeRawFrames(OutputStream out) throws IOException {
    for (int i = 0; i < frames; i++) {
      RawVideo.writeFrame(out, frame(i));
    }
  }
}
