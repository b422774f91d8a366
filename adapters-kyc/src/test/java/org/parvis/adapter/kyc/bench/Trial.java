package org.parvis.adapter.kyc.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.parvis.adapter.kyc.specimen.Backdrop;
import org.parvis.adapter.kyc.specimen.Holder;
import org.parvis.adapter.kyc.specimen.Specimen;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Movement;

/**
 * One thing that is tried: somebody films a document and a face.
 *
 * @param number counted from 1
 * @param specimen what is filmed
 * @param declared what the member has declared
 * @param today the day of the check
 * @param seed of all that chance does while filming
 */
record Trial(
    int number,
    Truth truth,
    Condition condition,
    Backdrop backdrop,
    Specimen specimen,
    Holder declared,
    LocalDate today,
    long seed) {

  DocumentChoice choice() {
    return switch (specimen.model()) {
      case TD1, FRID -> new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");
      case TD2 -> new DocumentChoice(DocumentKind.IDENTITY_CARD, "RO");
      case TD3 -> new DocumentChoice(DocumentKind.PASSPORT, "FR");
    };
  }

  /** What the server asks for, in this order. */
  List<Movement> movements() {
    List<Movement> drawn = new ArrayList<>(List.of(Movement.values()));
    Collections.shuffle(drawn, new Random(seed));
    return drawn;
  }

  /** Another order of them. */
  List<Movement> otherMovements() {
    List<Movement> other = new ArrayList<>(movements());
    Collections.rotate(other, 1);
    return other;
  }

  Expected expected() {
    return Expected.of(truth, condition, leavesDoubt());
  }

  /**
   * Whether a person may have to look even though all is well: a name that the zone had to cut, or
   * the French card of 1994, whose last day is printed and not in the zone.
   */
  private boolean leavesDoubt() {
    Holder holder = specimen.holder();
    return specimen.model() == Specimen.Model.FRID
        || holder.birthName().length() + holder.givenNames().length() + 2
            > specimen.model().roomForNames();
  }
}
