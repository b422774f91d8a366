package org.parvis.adapter.kyc.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short ways give what the long ones give. */
class PictureTest {
  @ParameterizedTest
  @CsvSource({"64, 48", "63, 48", "64, 47", "63, 47", "2, 2", "1, 1", "1, 9"})
  void half_a_picture_is_the_half_of_its_full_plane(int width, int height) {
    Picture picture = Picture.of(noise(width, height, BufferedImage.TYPE_INT_RGB));

    GreyPlane half = picture.halfGrey();
    GreyPlane expected = picture.grey().scaled(.5);

    assertThat(half.width()).isEqualTo(expected.width());
    assertThat(half.height()).isEqualTo(expected.height());
    for (int y = 0; y < half.height(); y++) {
      for (int x = 0; x < half.width(); x++) {
        assertThat(half.at(x, y)).isEqualTo(expected.at(x, y));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, .7, 1.02})
  void a_plane_is_resized_by_its_samples(double factor) {
    GreyPlane plane = Picture.of(noise(60, 40, BufferedImage.TYPE_INT_RGB)).grey();

    GreyPlane scaled = plane.scaled(factor);

    double stepX = plane.width() / (double) scaled.width();
    double stepY = plane.height() / (double) scaled.height();
    for (int y = 0; y < scaled.height(); y++) {
      for (int x = 0; x < scaled.width(); x++) {
        double sample = plane.sample((x + .5) * stepX - .5, (y + .5) * stepY - .5);
        assertThat(scaled.at(x, y)).isEqualTo((float) sample);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_GRAY
      })
  void every_kind_of_image_keeps_its_colours(int type) {
    BufferedImage image = noise(31, 17, type);

    Picture picture = Picture.of(image);

    for (int y = 0; y < 17; y++) {
      for (int x = 0; x < 31; x++) {
        assertThat(picture.colourAt(x, y)).isEqualTo(image.getRGB(x, y) & 0xffffff);
        assertThat(picture.image().getRGB(x, y)).isEqualTo(image.getRGB(x, y) | 0xff000000);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB})
  void a_part_of_an_image_is_that_part(int type) {
    BufferedImage part = noise(31, 17, type).getSubimage(3, 2, 20, 10);

    assertThat(Picture.of(part).colourAt(7, 5)).isEqualTo(part.getRGB(7, 5) & 0xffffff);
  }

  private static BufferedImage noise(int width, int height, int type) {
    Random random = new Random(5);
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt() | 0xff000000);
      }
    }
    return image;
  }
}
