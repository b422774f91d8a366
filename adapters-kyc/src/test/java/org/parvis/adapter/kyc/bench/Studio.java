package org.parvis.adapter.kyc.bench;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.adapter.kyc.specimen.Backdrop;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.Portrait;
import org.parvis.adapter.kyc.specimen.Press;
import org.parvis.adapter.kyc.specimen.Scene;

/**
 * Makes the recordings of a trial. What does not depend on the trial is made once: backdrops, and
 * the few films of faces.
 */
final class Studio {
  private static final int FACE_WIDTH = 960;
  private static final int FACE_HEIGHT = 720;
  private static final Camera HELD_PHOTOGRAPH = new Camera(960, 720, .5, 8, .02, .6, 3, 1, 0);

  private final Press press;
  private final Optional<Portrait> somebodyElse;
  private final Map<String, byte[]> faces = new HashMap<>();

  Studio(Press press, Optional<Portrait> somebodyElse) {
    this.press = press;
    this.somebodyElse = somebodyElse;
  }

  /** Whether another face can be shown than the one on the documents. */
  boolean hasSecondPerson() {
    return somebodyElse.isPresent();
  }

  /** The sides of the document in their order. */
  List<byte[]> document(Trial trial) {
    List<byte[]> recordings = new ArrayList<>();
    for (Film film : films(trial)) {
      recordings.add(Recorder.record(film));
    }
    return recordings;
  }

  List<Film> films(Trial trial) {
    Scene scene = trial.condition().on(trial.backdrop());
    List<Film> films = new ArrayList<>();
    for (BufferedImage side : trial.specimen().sides(press)) {
      long seed = trial.seed() + films.size();
      films.add(
          trial.truth() == Truth.NOTHING_FILMED
              ? Film.ofNothing(scene, seed)
              : Film.ofScene(side, scene, seed));
    }
    return films;
  }

  byte[] face(Trial trial) {
    return faces.computeIfAbsent(key(trial.truth()), absent -> Recorder.record(faceFilm(trial)));
  }

  private static String key(Truth truth) {
    return switch (truth) {
      case OTHER_FACE, STILL_PHOTOGRAPH, WRONG_ORDER -> truth.name();
      default -> "right person, as asked";
    };
  }

  Film faceFilm(Trial trial) {
    return switch (trial.truth()) {
      case OTHER_FACE -> Film.ofFace(somebodyElse.orElseThrow(), FACE_WIDTH, FACE_HEIGHT, false);
      case STILL_PHOTOGRAPH ->
          Film.ofScene(press.portrait().image(), Scene.of(HELD_PHOTOGRAPH, Backdrop.GREY_CLOTH), 1);
      case WRONG_ORDER -> Film.ofFace(press.portrait(), FACE_WIDTH, FACE_HEIGHT, true);
      default -> Film.ofFace(press.portrait(), FACE_WIDTH, FACE_HEIGHT, false);
    };
  }
}
