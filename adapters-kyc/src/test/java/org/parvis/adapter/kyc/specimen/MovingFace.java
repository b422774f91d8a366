package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parvis.domain.verification.Movement;

/**
 * A photograph warped as if its head were an ellipsoid that turns and comes closer. As a camera
 * films it and not as in a mirror: a head that turns to its own left turns to the right of the
 * picture.
 */
public final class MovingFace {
  /** Frames of one movement, there and back, and of looking straight before and after. */
  public static final int MOVEMENT_FRAMES = 30;

  public static final int STRAIGHT_FRAMES = 12;

  private static final double MOST_DEGREES = 45;
  private static final double MUCH_CLOSER = .5;

  private final Portrait portrait;
  private final Canvas photograph;
  private final int width;
  private final int height;

  /** The size of the frames. */
  public MovingFace(int width, int height) {
    this(Portrait.committed(), width, height);
  }

  /** The same with anybody's face. */
  public MovingFace(Portrait portrait, int width, int height) {
    this.portrait = portrait;
    this.photograph = Canvas.of(portrait.image());
    this.width = width;
    this.height = height;
  }

  /** Makes these movements, one after the other, looking straight before and after. */
  public Film making(List<Movement> movements) {
    List<Film> parts = new ArrayList<>(List.of(straight()));
    movements.forEach(movement -> parts.add(making(movement)));
    parts.add(straight());
    return joined(parts);
  }

  /** One movement, there and back. */
  public Film making(Movement movement) {
    return new Film(
        MOVEMENT_FRAMES,
        i -> {
          double part = Math.sin(Math.PI * i / MOVEMENT_FRAMES);
          return switch (movement) {
            case TURN_LEFT -> shoot(MOST_DEGREES * part, 1, new Random(i));
            case TURN_RIGHT -> shoot(-MOST_DEGREES * part, 1, new Random(i));
            case COME_CLOSER -> shoot(0, 1 + MUCH_CLOSER * part, new Random(i));
          };
        });
  }

  /** Looks into the lens, not quite still. */
  public Film straight() {
    return new Film(
        STRAIGHT_FRAMES,
        i -> shoot(2 * Math.sin(i * .5), 1 + .01 * Math.sin(i), new Random(100 + i)));
  }

  private static Film joined(List<Film> parts) {
    int frames = parts.stream().mapToInt(Film::frames).sum();
    return new Film(
        frames,
        index -> {
          int at = index;
          for (Film part : parts) {
            if (at < part.frames()) {
              return part.frame(at);
            }
            at -= part.frames();
          }
          throw new IndexOutOfBoundsException(index);
        });
  }

  /**
   * One frame.
   *
   * @param degrees positive when the nose goes to the right of the picture
   * @param nearness 1 is as far as usual
   */
  BufferedImage shoot(double degrees, double nearness, Random random) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    double scale = nearness * height * .36 / portrait.size();
    double centreX = width * .5;
    double centreY = height * .47;
    Canvas frame = Canvas.black(width, height);
    for (int y = 0; y < height; y++) {
      double down = (y - centreY) / scale;
      for (int x = 0; x < width; x++) {
        double right = source((x - centreX) / scale, down, sine, cosine);
        for (int c = 0; c < 3; c++) {
          frame.plane(c)[y * width + x] =
              photograph.sample(
                  c,
                  portrait.left() + portrait.size() / 2.0 + right,
                  portrait.top() + portrait.size() / 2.0 + down);
        }
      }
    }
    frame.expose(1, .5, 3, random);
    return frame.image();
  }

  /** Where on the photograph the light of a direction comes from, found by iteration. */
  private double source(double right, double down, double sine, double cosine) {
    double half = portrait.size() * .68;
    double high = portrait.size() * .85;
    double deep = portrait.size() * .62;
    double row = down / high;
    if (sine == 0 || Math.abs(row) > 1.6 || Math.abs(right) > 2.2 * half) {
      return right;
    }
    double at = right;
    for (int i = 0; i < 10; i++) {
      double rest = 1 - at / half * (at / half) - row * row;
      double depth = rest > 0 ? deep * Math.sqrt(rest) : 0;
      at = at / 2 + (right - depth * sine) / cosine / 2;
    }
    double outside = at / half * (at / half) + row * row - 1;
    if (outside <= 0) {
      return at;
    }
    double fade = Math.min(1, outside / 1.2);
    return right * fade + at * (1 - fade);
  }
}
