package org.parvis.adapter.kyc.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.kyc.engine.Specimens;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quad;

class ColourfulnessTest {
  private static final BufferedImage[] SIDES = {
    Specimens.MARTIN.front(), Specimens.MARTIN.back(), Specimens.PASSPORT.page()
  };

  /** Red and blue against green, and how unevenly both come from left and right. */
  @ParameterizedTest(name = "red {0}, blue {1}, uneven {2}")
  @CsvSource({"1,1,0", "1.25,.6,0", "1.1,.75,.3", ".85,1.2,.3"})
  void a_copy_is_grey_and_a_document_is_not_under_any_light(
      double red, double blue, double uneven) {
    for (BufferedImage side : SIDES) {
      Picture document = lit(side, red, blue, uneven, 1, 0);
      Picture copy = lit(side, red, blue, uneven, 1, 1);
      Quad all = Quad.around(document.width(), document.height());

      assertThat(sight(Colourfulness.of(document, all)).isInColour()).isTrue();
      assertThat(sight(Colourfulness.of(copy, all)).isGrey()).isTrue();
    }
  }

  @Test
  void in_the_dark_a_copy_stays_grey() {
    for (BufferedImage side : SIDES) {
      Picture copy = lit(side, 1.2, .7, .2, .25, 1);

      double colour = Colourfulness.of(copy, Quad.around(copy.width(), copy.height()));

      assertThat(sight(colour).isInColour()).isFalse();
    }
  }

  @Test
  void what_lies_outside_the_picture_is_not_judged() {
    Picture picture = Picture.of(Specimens.MARTIN.front());

    double colour = Colourfulness.of(picture, Quad.around(10_000, 10_000));

    assertThat(sight(colour).isInColour()).isFalse();
    assertThat(sight(colour).isGrey()).isFalse();
  }

  private static DocumentSight sight(double colour) {
    DocumentSight none = DocumentSight.NONE;
    return new DocumentSight(3, 3, 0, 20, none.quality(), colour, 0, false);
  }

  private static Picture lit(
      BufferedImage side, double red, double blue, double uneven, double light, double greyness) {
    Random random = new Random(3);
    BufferedImage lit =
        new BufferedImage(side.getWidth(), side.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side.getHeight(); y++) {
      for (int x = 0; x < side.getWidth(); x++) {
        int pixel = side.getRGB(x, y);
        double r = pixel >> 16 & 255;
        double g = pixel >> 8 & 255;
        double b = pixel & 255;
        double grey = .299 * r + .587 * g + .114 * b;
        double place = uneven * (x / (double) side.getWidth() - .5);
        int value =
            level(mix(r, grey, greyness) * red * (1 + place) * light, random) << 16
                | level(mix(g, grey, greyness) * light, random) << 8
                | level(mix(b, grey, greyness) * blue * (1 - place) * light, random);
        lit.setRGB(x, y, value);
      }
    }
    return Picture.of(lit);
  }

  private static double mix(double colour, double grey, double greyness) {
    return (colour * (1 - greyness) + grey * greyness) * .72 + 12;
  }

  private static int level(double value, Random random) {
    return (int) Math.max(0, Math.min(255, value + 4 * random.nextGaussian()));
  }
}
