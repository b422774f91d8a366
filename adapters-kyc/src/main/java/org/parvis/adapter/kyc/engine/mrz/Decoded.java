package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;

/**
 * What a zone says.
 *
 * @param text the reading, look-alikes repaired where exactly one repair makes all digits hold
 * @param asSeen before any repair
 * @param repair whether a repair was made or would have been ambiguous
 * @param forced places where the field's alphabet overruled what the network saw
 */
record Decoded(MrzText text, MrzText asSeen, Repair repair, List<Place> forced) {

  Decoded {
    forced = List.copyOf(forced);
  }

  enum Repair {
    NONE,
    UNIQUE,
    AMBIGUOUS
  }
}
