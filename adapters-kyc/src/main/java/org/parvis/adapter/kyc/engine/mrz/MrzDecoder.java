package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.adapter.kyc.engine.mrz.Decoded.Repair;

/**
 * From probabilities to text. Check digits do not prove a reading: they are blind to pairs of
 * errors, so a repair is made only where the network itself saw the other glyph and where no second
 * repair would do as well.
 */
final class MrzDecoder {
  private static final List<String> LOOK_ALIKES = List.of("0OQD", "1I", "2Z", "5S", "8B", "6G");
  private static final float LEAST_PROBABILITY = .03f;
  private static final int MOST_SWAPS = 14;

  private MrzDecoder() {}

  static Decoded decode(PlaceProbabilities places) {
    MrzFormat format = MrzFormat.of(places);
    List<String> lines = new ArrayList<>();
    List<Place> forced = new ArrayList<>();
    for (int line = 0; line < format.lines(); line++) {
      lines.add(format.decodeLine(line, places));
      for (int i = 0; i < places.length(); i++) {
        if (format.alphabet(line, i).forces(places.at(line, i))) {
          forced.add(new Place(line, i));
        }
      }
    }
    MrzText seen = new MrzText(format, lines);
    if (seen.isValid()) {
      return new Decoded(seen, seen, Repair.NONE, forced);
    }
    Set<MrzText> repairs = repairs(seen, places);
    if (repairs.size() == 1) {
      return new Decoded(repairs.iterator().next(), seen, Repair.UNIQUE, forced);
    }
    return new Decoded(seen, seen, repairs.isEmpty() ? Repair.NONE : Repair.AMBIGUOUS, forced);
  }

  private record Swap(Place place, char glyph) {}

  /** Every reading with one or two swaps of look-alikes in which all check digits hold. */
  private static Set<MrzText> repairs(MrzText seen, PlaceProbabilities places) {
    List<Swap> swaps = swaps(seen, places);
    Set<MrzText> valid = new LinkedHashSet<>();
    if (swaps.size() > MOST_SWAPS) {
      return valid;
    }
    for (int a = 0; a < swaps.size(); a++) {
      MrzText once = seen.with(swaps.get(a).place(), swaps.get(a).glyph());
      addIfValid(once, valid);
      for (int b = a + 1; b < swaps.size(); b++) {
        if (!swaps.get(a).place().equals(swaps.get(b).place())) {
          addIfValid(once.with(swaps.get(b).place(), swaps.get(b).glyph()), valid);
        }
      }
    }
    return valid;
  }

  private static void addIfValid(MrzText text, Set<MrzText> valid) {
    if (text.isValid()) {
      valid.add(text);
    }
  }

  private static List<Swap> swaps(MrzText seen, PlaceProbabilities places) {
    List<Swap> swaps = new ArrayList<>();
    for (int line = 0; line < seen.lines().size(); line++) {
      for (int i = 0; i < places.length(); i++) {
        Place place = new Place(line, i);
        Alphabet alphabet = seen.format().alphabet(line, i);
        if (alphabet == Alphabet.ANY || alphabet == Alphabet.DIGIT) {
          addSwaps(place, seen.at(place), alphabet, places.at(line, i), swaps);
        }
      }
    }
    return swaps;
  }

  private static void addSwaps(
      Place place, char glyph, Alphabet alphabet, float[] probabilities, List<Swap> swaps) {
    for (String group : LOOK_ALIKES) {
      if (group.indexOf(glyph) < 0) {
        continue;
      }
      for (int i = 0; i < group.length(); i++) {
        char other = group.charAt(i);
        if (other != glyph
            && alphabet.allows(other)
            && probabilities[Glyphs.index(other)] >= LEAST_PROBABILITY) {
          swaps.add(new Swap(place, other));
        }
      }
    }
  }
}
