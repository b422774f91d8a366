package org.parvis.domain.verification.names;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Declared given names beside printed ones. A hyphen makes one name of two, which a zone prints as
 * two words; spaces part names, but zones join and split them too.
 */
final class GivenNames {
  /** Words of one name: more than four were not met. */
  private static final int LONGEST_RUN = 4;

  private final List<Spelling> names;
  private final List<Spelling> words;

  GivenNames(String declared) {
    this.names = spellings(declared, "[\\s]+");
    this.words = spellings(declared, "[\\s\\-]+");
  }

  private static List<Spelling> spellings(String declared, String separator) {
    return Arrays.stream(declared.split(separator))
        .map(Spelling::of)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Why they are compatible, no reason when they are the same, empty when they differ. */
  Optional<Set<NameReason>> compare(List<String> printed, boolean cut) {
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    return Spelling.joined(names)
        .fits(String.join("", printed), cut)
        .or(() -> cut ? shortened(printed) : Optional.empty())
        .or(() -> new GivenNamesAlignment(names, printed, cut).inOrder())
        .or(() -> inAnyOrder(printed));
  }

  /** Each word cut down to its beginning, perhaps its initial, and the last ones left out. */
  private Optional<Set<NameReason>> shortened(List<String> printed) {
    if (printed.size() > words.size()) {
      return Optional.empty();
    }
    Set<NameReason> reasons = EnumSet.of(NameReason.TRUNCATED);
    for (int i = 0; i < printed.size(); i++) {
      Optional<Set<NameReason>> fit = words.get(i).fits(printed.get(i), true);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      reasons.addAll(fit.get());
    }
    return Optional.of(reasons);
  }

  private Optional<Set<NameReason>> inAnyOrder(List<String> printed) {
    BitSet used = new BitSet();
    Set<NameReason> reasons = EnumSet.of(NameReason.GIVEN_NAME_ORDER);
    int found = 0;
    for (Spelling name : names) {
      Optional<Set<NameReason>> fit = take(name, printed, used);
      found += fit.isPresent() ? 1 : 0;
      fit.ifPresent(reasons::addAll);
    }
    boolean allPrinted = found == names.size();
    boolean allDeclared = used.cardinality() == printed.size();
    if (found == 0 || !(allPrinted || allDeclared)) {
      return Optional.empty();
    }
    if (!(allPrinted && allDeclared)) {
      // Another order and another number: which of them is the first is not known.
      reasons.add(NameReason.FIRST_GIVEN_NAME_MISSING);
    }
    return Optional.of(reasons);
  }

  /** Uses up the first free words that are this name. */
  private static Optional<Set<NameReason>> take(Spelling name, List<String> printed, BitSet used) {
    for (int from = 0; from < printed.size(); from++) {
      for (int to = from + 1; to <= Math.min(printed.size(), from + LONGEST_RUN); to++) {
        if (used.get(to - 1)) {
          break;
        }
        Optional<Set<NameReason>> fit = name.fits(String.join("", printed.subList(from, to)));
        if (fit.isPresent()) {
          used.set(from, to);
          return fit;
        }
      }
    }
    return Optional.empty();
  }
}
