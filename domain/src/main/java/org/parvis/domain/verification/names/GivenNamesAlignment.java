package org.parvis.domain.verification.names;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays declared given names beside printed words, in their order, so that as few as possible are
 * left over. One name may be several words, and several names one word.
 */
final class GivenNamesAlignment {
  private static final int MOST_NAMES = 3;
  private static final int MOST_WORDS = 4;

  private final List<Spelling> names;
  private final List<String> words;
  private final boolean cut;
  private final Step[][] best;

  /**
   * The best way to a place.
   *
   * @param declaredOnly names without a word
   * @param printedOnly words without a name
   * @param matched whether anything is on both sides
   * @param ending whether the last word is on both sides
   * @param sameFirst whether both sides begin with the same name
   */
  private record Step(
      int declaredOnly,
      int printedOnly,
      boolean matched,
      boolean ending,
      boolean sameFirst,
      Set<NameReason> reasons) {

    boolean isBetterThan(Step other) {
      int mine = declaredOnly + printedOnly;
      int theirs = other.declaredOnly + other.printedOnly;
      return mine < theirs || (mine == theirs && sameFirst && !other.sameFirst);
    }

    Step skipDeclared() {
      return new Step(declaredOnly + 1, printedOnly, matched, ending, sameFirst, reasons);
    }

    Step skipPrinted() {
      return new Step(declaredOnly, printedOnly + 1, matched, false, sameFirst, reasons);
    }

    Step match(Set<NameReason> why) {
      Set<NameReason> all = EnumSet.noneOf(NameReason.class);
      all.addAll(reasons);
      all.addAll(why);
      boolean first = matched ? sameFirst : declaredOnly + printedOnly == 0;
      return new Step(declaredOnly, printedOnly, true, true, first, all);
    }
  }

  GivenNamesAlignment(List<Spelling> names, List<String> words, boolean cut) {
    this.names = names;
    this.words = words;
    this.cut = cut;
    this.best = new Step[names.size() + 1][words.size() + 1];
  }

  /** Why they are compatible, if names are left over on one side at most. */
  Optional<Set<NameReason>> inOrder() {
    reach(0, 0, new Step(0, 0, false, false, false, Set.of()));
    for (int i = 0; i <= names.size(); i++) {
      for (int j = 0; j <= words.size(); j++) {
        goOn(i, j);
      }
    }
    return answer(best[names.size()][words.size()]);
  }

  private void goOn(int i, int j) {
    Step here = best[i][j];
    if (i < names.size()) {
      // What comes after the place where the zone was cut is cut, not missing.
      boolean after = cut && here.ending() && j == words.size();
      reach(i + 1, j, after ? here.match(Set.of(NameReason.TRUNCATED)) : here.skipDeclared());
    }
    if (j < words.size()) {
      reach(i, j + 1, here.skipPrinted());
    }
    for (int k = i + 1; k <= Math.min(names.size(), i + MOST_NAMES); k++) {
      Spelling run = Spelling.joined(names.subList(i, k));
      for (int l = j + 1; l <= Math.min(words.size(), j + MOST_WORDS); l++) {
        int name = k;
        int word = l;
        run.fits(String.join("", words.subList(j, l)), cut && l == words.size())
            .ifPresent(why -> reach(name, word, here.match(why)));
      }
    }
  }

  private void reach(int i, int j, Step step) {
    if (best[i][j] == null || step.isBetterThan(best[i][j])) {
      best[i][j] = step;
    }
  }

  private static Optional<Set<NameReason>> answer(Step end) {
    boolean bothLeftOver = end.declaredOnly() > 0 && end.printedOnly() > 0;
    if (!end.matched() || bothLeftOver) {
      return Optional.empty();
    }
    Set<NameReason> reasons = EnumSet.noneOf(NameReason.class);
    reasons.addAll(end.reasons());
    if (end.declaredOnly() + end.printedOnly() > 0) {
      reasons.add(
          end.sameFirst() ? NameReason.GIVEN_NAME_MISSING : NameReason.FIRST_GIVEN_NAME_MISSING);
    }
    return Optional.of(reasons);
  }
}
