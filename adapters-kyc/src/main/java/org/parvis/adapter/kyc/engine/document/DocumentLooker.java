package org.parvis.adapter.kyc.engine.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.face.Face;
import org.parvis.adapter.kyc.engine.face.FaceDetector;
import org.parvis.adapter.kyc.engine.face.LandmarkFinder;
import org.parvis.adapter.kyc.engine.image.GreyPlane;
import org.parvis.adapter.kyc.engine.image.Orientation;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzReader;
import org.parvis.adapter.kyc.engine.mrz.MrzReading;

/**
 * Looks for the document in the sharpest frames of a recording: where it lies, how well it is
 * shown, and the holder's picture on it.
 */
public final class DocumentLooker {
  private static final int FRAMES = 3;
  private static final int QUARTERS = 4;
  private static final Orientation ON_ITS_SIDE = new Orientation(1, false);

  /**
   * Detector's score times straightness, over all frames: a small portrait seen in one has .19,
   * print up to .02.
   */
  private static final double LEAST_WORTH = .1;

  /** Seen of faces the right way round alone: looking further would change nothing. */
  private static final double CLEAR_WORTH = .9;

  /** A whole document had .85 and more of what was seen as cut off around it. */
  private static final double WORTH_CUT_OFF = .75;

  /** Of the document's width: what a rough estimate may lie outside the picture. */
  private static final double STICKS_OUT = .04;

  private static final double CHARACTERS_ON_A_CARD = 85.6 / 2.54;
  private static final double CHARACTERS_ON_A_PAGE = 125 / 2.54;

  /** Between the shapes of a card and of a page. */
  private static final double CARD_SHAPE = 1.47;

  private final FaceDetector detector;

  private final LandmarkFinder landmarks;

  public DocumentLooker(FaceDetector detector, LandmarkFinder landmarks) {
    this.detector = detector;
    this.landmarks = landmarks;
  }

  /**
   * What was seen.
   *
   * @param portraits of the frames that show one that looks ahead, the best first
   * @param faces on the document, for each frame that was looked at, the portrait alone or none
   * @param whole frames that show all of the document with its portrait, the sharpest first
   */
  public record Look(
      DocumentSight sight, List<Portrait> portraits, List<List<Face>> faces, List<Whole> whole) {

    public Look {
      portraits = List.copyOf(portraits);
      faces = List.copyOf(faces);
      whole = List.copyOf(whole);
    }
  }

  /**
   * A frame that shows all of a document.
   *
   * @param picture upright
   * @param document where it lies in the picture
   */
  public record Whole(Picture picture, Quad document) {}

  /**
   * Looks at the sharpest frames.
   *
   * @param read what reading the same frames has found, if they were read
   */
  public Look look(List<Picture> sharpestFirst, Optional<MrzReader.Sight> read) {
    Orientation orientation = orientation(sharpestFirst, read);
    List<View> views = new ArrayList<>();
    for (int i = 0; i < Math.min(FRAMES, sharpestFirst.size()); i++) {
      views.add(view(orientation.upright(sharpestFirst.get(i)), expected(read, i)));
    }
    return new Look(
        sight(views, orientation.mirrored()),
        views.stream()
            .map(View::portrait)
            .flatMap(Optional::stream)
            .filter(portrait -> straightness(portrait.picture(), portrait.face()) > 0)
            .sorted(
                Comparator.comparingDouble((Portrait portrait) -> portrait.face().score())
                    .reversed())
            .toList(),
        views.stream()
            .map(view -> view.portrait().map(p -> List.of(p.face())).orElse(List.of()))
            .toList(),
        views.stream().flatMap(view -> view.whole().stream()).toList());
  }

  /**
   * As the zone says; without one, the way round in which a face looks ahead; without a face, that
   * in which more of the picture is a whole document.
   */
  private Orientation orientation(List<Picture> pictures, Optional<MrzReader.Sight> read) {
    boolean isRead = read.filter(sight -> sight.result().reading().isPresent()).isPresent();
    if (isRead || pictures.isEmpty()) {
      return read.map(MrzReader.Sight::orientation).orElse(Orientation.AS_FILMED);
    }
    return byFace(pictures).orElseGet(() -> byOutline(pictures.get(0)));
  }

  /**
   * Over all frames together, and by the points of the face: the detector alone takes a face on its
   * side, or print, for an upright one, now and then more readily than the face itself.
   */
  private Optional<Orientation> byFace(List<Picture> pictures) {
    Optional<Orientation> best = Optional.empty();
    double bestWorth = LEAST_WORTH;
    for (int quarters = 0; quarters < QUARTERS && bestWorth < CLEAR_WORTH; quarters++) {
      Orientation orientation = new Orientation(quarters, false);
      double worth =
          pictures.stream()
              .limit(FRAMES)
              .map(orientation::upright)
              .mapToDouble(picture -> worth(picture, detector.find(picture)))
              .sum();
      if (worth > bestWorth) {
        best = Optional.of(orientation);
        bestWorth = worth;
      }
    }
    return best;
  }

  private double worth(Picture picture, List<Face> faces) {
    return faces.stream()
        .mapToDouble(face -> face.score() * straightness(picture, face))
        .max()
        .orElse(0);
  }

  private double straightness(Picture picture, Face face) {
    return landmarks.find(picture, face).straightness();
  }

  /** Print that was taken for a face stands back where there is a face that looks ahead. */
  private List<Face> faces(Picture picture) {
    List<Face> all = detector.find(picture);
    List<Face> ahead = all.stream().filter(face -> straightness(picture, face) > 0).toList();
    return ahead.isEmpty() ? all : ahead;
  }

  /**
   * A document is wider than high: what lies on its side is not seen as it is, or a small part of
   * it for the whole, or the table with it as if it were cut off. One that is cut off may have any
   * shape, and turns nothing.
   */
  private static Orientation byOutline(Picture picture) {
    double lying =
        outline(picture)
            .map(found -> found.quad().area() * (found.isCutOff() ? WORTH_CUT_OFF : 1))
            .orElse(0.0);
    double standing =
        outline(ON_ITS_SIDE.upright(picture))
            .filter(found -> !found.isCutOff())
            .map(found -> found.quad().area())
            .orElse(0.0);
    return standing > lying ? ON_ITS_SIDE : Orientation.AS_FILMED;
  }

  private static Optional<Outline> outline(Picture picture) {
    return OutlineFinder.find(picture, List.of(), Optional.empty());
  }

  /** Where the zone was read, where the document must be then, and pixels a character. */
  private record Expected(Quad zone, Quad document, double pitch) {}

  private static Optional<Expected> expected(Optional<MrzReader.Sight> read, int frame) {
    Optional<MrzFormat> format =
        read.flatMap(sight -> sight.result().reading())
            .map(MrzReading::text)
            .map(text -> text.format());
    Optional<Quad> zone =
        read.filter(sight -> frame < sight.zones().size())
            .flatMap(sight -> sight.zones().get(frame));
    return format.isEmpty()
        ? Optional.empty()
        : zone.map(
            found ->
                new Expected(
                    found,
                    Layout.around(found, format.get()),
                    found.width() / Layout.characters(format.get())));
  }

  private record View(
      Picture picture,
      Optional<Outline> outline,
      double pitch,
      boolean isCutOff,
      Quality quality,
      double colour,
      double raster,
      Optional<Portrait> portrait) {
    Optional<Whole> whole() {
      return outline
          .filter(found -> !isCutOff && portrait.isPresent())
          .map(found -> new Whole(picture, found.quad()));
    }
  }

  private View view(Picture picture, Optional<Expected> expected) {
    List<Face> faces = faces(picture);
    List<Point> inside = new ArrayList<>();
    expected.ifPresent(found -> inside.addAll(found.zone().corners()));
    Optional<Outline> outline = outline(picture, inside, faces, expected);
    Optional<Quad> area = outline.map(Outline::quad);
    boolean cutOff =
        outline.filter(Outline::isCutOff).isPresent()
            || expected.filter(found -> sticksOut(found.document(), picture)).isPresent();
    GreyPlane grey = picture.grey();
    return new View(
        picture,
        outline,
        expected.map(Expected::pitch).or(() -> outline.map(DocumentLooker::pitch)).orElse(0.0),
        cutOff,
        Quality.of(grey, area.orElse(Quad.around(picture.width(), picture.height()))),
        area.map(quad -> Colourfulness.of(picture, quad)).orElse(-1.0),
        area.map(quad -> Raster.strength(grey, quad)).orElse(0.0),
        PortraitFinder.choose(picture, faces, area)
            .map(face -> PortraitFinder.cut(picture, face, area.map(Quad::tilt).orElse(0.0))));
  }

  /** A face must lie on the document; where that leaves no outline, it may be the holder's own. */
  private static Optional<Outline> outline(
      Picture picture, List<Point> inside, List<Face> faces, Optional<Expected> expected) {
    Optional<Quad> document = expected.map(Expected::document);
    List<Point> withFace = new ArrayList<>(inside);
    PortraitFinder.choose(picture, faces, Optional.empty())
        .ifPresent(face -> withFace.add(PortraitFinder.middle(face)));
    return OutlineFinder.find(picture, withFace, document)
        .or(
            () ->
                withFace.equals(inside)
                    ? Optional.empty()
                    : OutlineFinder.find(picture, inside, document))
        .or(() -> document.map(quad -> new Outline(quad, sticksOut(quad, picture))));
  }

  private static boolean sticksOut(Quad quad, Picture picture) {
    return !quad.corners().stream()
        .allMatch(
            corner ->
                Quad.around(picture.width(), picture.height())
                    .contains(corner, STICKS_OUT * quad.width()));
  }

  private static DocumentSight sight(List<View> views, boolean mirrored) {
    int found = (int) views.stream().filter(view -> view.outline().isPresent()).count();
    return new DocumentSight(
        views.size(),
        found,
        (int) views.stream().filter(View::isCutOff).count(),
        median(views.stream().mapToDouble(View::pitch).filter(pitch -> pitch > 0).toArray(), 0),
        views.stream()
            .map(View::quality)
            .max(Comparator.comparingDouble(Quality::sharpness))
            .orElse(Quality.NONE),
        median(views.stream().mapToDouble(View::colour).filter(c -> c >= 0).toArray(), -1),
        median(views.stream().mapToDouble(View::raster).toArray(), 0),
        mirrored);
  }

  private static double pitch(Outline outline) {
    double shape = outline.quad().width() / Math.max(1, outline.quad().height());
    return outline.quad().width()
        / (shape > CARD_SHAPE ? CHARACTERS_ON_A_CARD : CHARACTERS_ON_A_PAGE);
  }

  private static double median(double[] values, double none) {
    java.util.Arrays.sort(values);
    return values.length == 0 ? none : values[values.length / 2];
  }
}
