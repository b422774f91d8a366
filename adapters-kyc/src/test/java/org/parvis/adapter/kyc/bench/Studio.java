package org.parvis.adapter.kyc.bench;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.adapter.kyc.specimen.Backdrop;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.HeldPhotograph;
import org.parvis.adapter.kyc.specimen.MovingFace;
import org.parvis.adapter.kyc.specimen.Portrait;
import org.parvis.adapter.kyc.specimen.Press;
import org.parvis.adapter.kyc.specimen.Scene;
import org.parvis.domain.verification.Movement;

/**
 * Makes the recordings of a trial. What does not depend on the trial is made once: backdrops, and
 * the few films of faces.
 */
final class Studio {
  private static final int FACE_WIDTH = 960;
  private static final int FACE_HEIGHT = 720;
  private static final double WAVED_BY = 45;
  private static final double HELD_AT = 450;

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

  /** Bytes of the recordings and of the backdrops that are kept to be used again. */
  long keptBytes() {
    return faces.values().stream().mapToLong(face -> face.length).sum() + Backdrop.keptBytes();
  }

  byte[] face(Trial trial) {
    return faces.computeIfAbsent(key(trial), absent -> Recorder.record(faceFilm(trial)));
  }

  private static String key(Trial trial) {
    return switch (trial.truth()) {
      case STILL_PHOTOGRAPH -> trial.truth().name();
      case OTHER_FACE -> trial.truth() + " " + trial.movements();
      case WRONG_ORDER -> "right person " + trial.otherMovements();
      default -> "right person " + trial.movements();
    };
  }

  Film faceFilm(Trial trial) {
    return switch (trial.truth()) {
      case OTHER_FACE -> moving(somebodyElse.orElseThrow(), trial.movements());
      case STILL_PHOTOGRAPH ->
          new HeldPhotograph(press.portrait(), FACE_WIDTH, FACE_HEIGHT).waved(WAVED_BY, HELD_AT);
      case WRONG_ORDER -> moving(press.portrait(), trial.otherMovements());
      default -> moving(press.portrait(), trial.movements());
    };
  }

  private static Film moving(Portrait portrait, List<Movement> movements) {
    return new MovingFace(portrait, FACE_WIDTH, FACE_HEIGHT).making(movements);
  }
}
