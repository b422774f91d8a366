package org.parvis.adapter.kyc.engine.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.face.Face;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;

/**
 * Finds the holder's picture on a document. Ghost images repeat it smaller or paler, and whoever
 * holds the document may be seen beside it.
 */
final class PortraitFinder {
  private static final double LEAST_WIDTH = 36;

  /** Faces at least this wide against the widest may be the portrait; ghost images are smaller. */
  private static final double ALIKE = .75;

  private static final double MARGIN = 2.2;
  private static final double CHEEKS = .3;

  private PortraitFinder() {}

  /** Of the faces in a picture the one that is the portrait of this document. */
  static Optional<Face> choose(Picture picture, List<Face> faces, Optional<Quad> document) {
    List<Face> onIt =
        faces.stream()
            .filter(face -> face.width() >= LEAST_WIDTH)
            .filter(face -> document.isEmpty() || document.get().contains(middle(face), 0))
            .toList();
    double widest = onIt.stream().mapToDouble(Face::width).max().orElse(0);
    return onIt.stream()
        .filter(face -> face.width() >= ALIKE * widest)
        .max(Comparator.comparingDouble(face -> contrast(picture, face)));
  }

  static Point middle(Face face) {
    return new Point(face.left() + face.width() / 2, face.top() + face.height() / 2);
  }

  /**
   * Cuts it out.
   *
   * @param tilt of the document, in radians clockwise
   */
  static Portrait cut(Picture picture, Face face, double tilt) {
    double side = MARGIN * Math.max(face.width(), face.height());
    Picture cut = picture.cut(middle(face), side, side, tilt);
    double left = (cut.width() - face.width()) / 2;
    double top = (cut.height() - face.height()) / 2;
    return new Portrait(
        cut, new Face(left, top, face.width(), face.height(), face.score()), face.width());
  }

  /** Deviation of the brightness over the middle of the face. */
  private static double contrast(Picture picture, Face face) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (double y = face.top() + CHEEKS * face.height() / 2;
        y < face.top() + face.height();
        y += 2) {
      for (double x = face.left(); x < face.left() + face.width(); x += 2) {
        if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
          int green = picture.colourAt((int) x, (int) y) >> 8 & 0xff;
          sum += green;
          squares += green * green;
          count++;
        }
      }
    }
    double mean = sum / Math.max(1, count);
    return Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean));
  }
}
