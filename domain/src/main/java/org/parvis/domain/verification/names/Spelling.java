package org.parvis.domain.verification.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.verification.names.LatinLetters.Form;

/**
 * A declared name as the letters that a zone may print for it: each letter with all its forms.
 * Spaces, hyphens, apostrophes and dots are printed in many ways and leave no trace here.
 */
final class Spelling {
  private static final int NEVER = Integer.MAX_VALUE;

  private final List<List<Form>> letters;

  private Spelling(List<List<Form>> letters) {
    this.letters = List.copyOf(letters);
  }

  static Spelling of(String name) {
    return new Spelling(
        LatinLetters.capitals(name)
            .codePoints()
            .filter(Spelling::isLetter)
            .mapToObj(LatinLetters::forms)
            .toList());
  }

  /** Modifier letters are signs like apostrophes: Nāhiʻenaʻena. */
  private static boolean isLetter(int point) {
    return Character.isLetter(point) && Character.getType(point) != Character.MODIFIER_LETTER;
  }

  static Spelling joined(List<Spelling> parts) {
    List<List<Form>> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.letters));
    return new Spelling(all);
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** Whether a zone has a spelling for every letter. */
  boolean canBePrinted() {
    return letters.stream().noneMatch(List::isEmpty);
  }

  /** Why these letters fit the name as a whole; empty when they do not. */
  Optional<Set<NameReason>> fits(String printed) {
    return reasons(walk(printed, false), false);
  }

  /** Likewise, where the end may have found no room. */
  Optional<Set<NameReason>> fits(String printed, boolean cut) {
    Optional<Set<NameReason>> whole = fits(printed);
    return whole.isPresent() || !cut ? whole : reasons(walk(printed, true), true);
  }

  private Optional<Set<NameReason>> reasons(int spelledOut, boolean cut) {
    if (spelledOut == NEVER) {
      return Optional.empty();
    }
    Set<NameReason> reasons = EnumSet.noneOf(NameReason.class);
    if (spelledOut > 0) {
      reasons.add(NameReason.TRANSLITERATED);
    }
    if (cut) {
      reasons.add(NameReason.TRUNCATED);
    }
    return Optional.of(reasons);
  }

  /** The least number of letters spelled out on a way through all that is printed. */
  private int walk(String printed, boolean beginningOnly) {
    int best = NEVER;
    int[] at = new int[printed.length() + 1];
    Arrays.fill(at, NEVER);
    at[0] = printed.isEmpty() ? NEVER : 0;
    for (List<Form> forms : letters) {
      int[] next = new int[at.length];
      Arrays.fill(next, NEVER);
      for (int i = 0; i < printed.length(); i++) {
        for (Form form : forms) {
          int cost = at[i] == NEVER ? NEVER : at[i] + (form.plain() ? 0 : 1);
          if (cost != NEVER && printed.startsWith(form.letters(), i)) {
            int end = i + form.letters().length();
            next[end] = Math.min(next[end], cost);
          } else if (cost != NEVER && form.letters().startsWith(printed.substring(i))) {
            // The cut went through the letters of one form.
            best = Math.min(best, cost);
          }
        }
      }
      at = next;
      best = Math.min(best, at[printed.length()]);
    }
    return beginningOnly ? best : at[printed.length()];
  }
}
