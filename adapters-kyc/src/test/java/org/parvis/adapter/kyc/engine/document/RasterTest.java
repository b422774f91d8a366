package org.parvis.adapter.kyc.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.Specimens;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quad;
import org.parvis.adapter.kyc.specimen.Camera;

class RasterTest {
  @Test
  void print_filmed_directly_shows_no_raster() {
    for (Camera camera : new Camera[] {Camera.clean(), Camera.mild(), Camera.medium()}) {
      Picture picture = Picture.of(camera.shoot(Specimens.MARTIN.back(), 0, 0, new Random(2)));

      assertThat(strength(picture)).isLessThan(DocumentSight.SCREEN);
    }
  }

  @Test
  void dots_of_a_screen_do() {
    BufferedImage image = Camera.mild().shoot(Specimens.MARTIN.back(), 0, 0, new Random(2));
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        // Dots 3.3 pixels apart, seen at a slant.
        double dots =
            1
                + .06 * Math.sin(2 * Math.PI * (x * .96 + y * .28) / 3.3)
                + .06 * Math.sin(2 * Math.PI * (y * .96 - x * .28) / 3.3);
        int pixel = image.getRGB(x, y);
        image.setRGB(
            x,
            y,
            level((pixel >> 16 & 255) * dots) << 16
                | level((pixel >> 8 & 255) * dots) << 8
                | level((pixel & 255) * dots));
      }
    }

    assertThat(strength(Picture.of(image))).isGreaterThan(DocumentSight.SCREEN);
  }

  private static double strength(Picture picture) {
    double width = picture.width();
    double height = picture.height();
    Quad middle = Quad.around(picture.width(), picture.height());
    Quad document =
        new Quad(middle.at(.2, .15), middle.at(.8, .15), middle.at(.8, .85), middle.at(.2, .85));
    assertThat(document.width()).isBetween(.5 * width, width);
    assertThat(document.height()).isBetween(.5 * height, height);
    return Raster.strength(picture.grey(), document);
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }
}
