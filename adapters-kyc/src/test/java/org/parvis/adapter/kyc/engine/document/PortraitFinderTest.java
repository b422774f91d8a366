package org.parvis.adapter.kyc.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.face.Face;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;

class PortraitFinderTest {
  private static final Face PORTRAIT = new Face(40, 60, 80, 80, .7);
  private static final Face GHOST = new Face(300, 80, 50, 50, .9);
  private static final Face PALE_TWIN = new Face(300, 200, 84, 84, .9);

  @Test
  void a_smaller_ghost_image_is_not_the_portrait() {
    assertThat(PortraitFinder.choose(card(), List.of(GHOST, PORTRAIT), Optional.empty()))
        .contains(PORTRAIT);
  }

  @Test
  void a_pale_ghost_image_as_large_is_not_the_portrait() {
    assertThat(PortraitFinder.choose(card(), List.of(PALE_TWIN, PORTRAIT), Optional.empty()))
        .contains(PORTRAIT);
  }

  @Test
  void a_face_beside_the_document_is_not_on_it() {
    Quad document =
        new Quad(new Point(10, 10), new Point(250, 10), new Point(250, 160), new Point(10, 160));
    Face holder = new Face(300, 100, 150, 150, .9);

    assertThat(PortraitFinder.choose(card(), List.of(holder, PORTRAIT), Optional.of(document)))
        .contains(PORTRAIT);
    assertThat(PortraitFinder.choose(card(), List.of(holder), Optional.of(document))).isEmpty();
  }

  @Test
  void a_face_too_small_to_compare_is_none() {
    assertThat(
            PortraitFinder.choose(card(), List.of(new Face(40, 60, 30, 30, .9)), Optional.empty()))
        .isEmpty();
  }

  @Test
  void it_is_cut_out_with_its_face_in_the_middle() {
    Portrait portrait = PortraitFinder.cut(card(), PORTRAIT, 0);

    assertThat(portrait.picture().width()).isEqualTo(176);
    assertThat(portrait.widthAsFilmed()).isEqualTo(80);
    Face face = portrait.face();
    assertThat(face.left() + face.width() / 2).isCloseTo(88, within(.5));
    // The left half of the face is black in the card, and still is.
    assertThat(portrait.picture().colourAt(60, 88) & 0xff).isLessThan(20);
    assertThat(portrait.picture().colourAt(110, 88) & 0xff).isGreaterThan(200);
  }

  @Test
  void a_portrait_on_a_tilted_document_is_turned_upright() {
    Portrait portrait = PortraitFinder.cut(card(), PORTRAIT, Math.PI / 2);

    // Turned by a quarter, what was to the left lies below.
    assertThat(portrait.picture().colourAt(88, 120) & 0xff).isLessThan(20);
    assertThat(portrait.picture().colourAt(88, 60) & 0xff).isGreaterThan(200);
  }

  /** A portrait that is half black and half white, and a ghost image in two light greys. */
  private static Picture card() {
    BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 480, 320);
    g.setColor(Color.BLACK);
    g.fillRect(40, 60, 40, 80);
    g.setColor(Color.LIGHT_GRAY);
    g.fillRect(300, 200, 42, 84);
    g.fillRect(300, 80, 25, 50);
    g.dispose();
    return Picture.of(image);
  }
}
