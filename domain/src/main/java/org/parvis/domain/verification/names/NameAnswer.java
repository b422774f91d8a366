package org.parvis.domain.verification.names;

import java.util.Set;
import java.util.function.Function;

/** What a comparison of names says. A refusal never follows from it by itself. */
public sealed interface NameAnswer {
  <T> T match(
      Function<Same, T> same, Function<Compatible, T> compatible, Function<Different, T> different);

  /** Whether the names are proved to be one person's; otherwise somebody looks at them. */
  default boolean proves() {
    return match(
        same -> true,
        compatible -> compatible.reasons().stream().allMatch(NameReason::proves),
        different -> false);
  }

  /** Alike but for case, accents, hyphens, apostrophes and spaces. */
  record Same() implements NameAnswer {
    @Override
    public <T> T match(
        Function<Same, T> same,
        Function<Compatible, T> compatible,
        Function<Different, T> different) {
      return same.apply(this);
    }
  }

  /** Written differently, for reasons that documents have. */
  record Compatible(Set<NameReason> reasons) implements NameAnswer {
    public Compatible {
      reasons = Set.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("without a reason names are the same");
      }
    }

    @Override
    public <T> T match(
        Function<Same, T> same,
        Function<Compatible, T> compatible,
        Function<Different, T> different) {
      return compatible.apply(this);
    }
  }

  /** Not the same name as far as can be told. */
  record Different(Set<NameDifference> in) implements NameAnswer {
    public Different {
      in = Set.copyOf(in);
      if (in.isEmpty()) {
        throw new IllegalArgumentException("names differ in something");
      }
    }

    @Override
    public <T> T match(
        Function<Same, T> same,
        Function<Compatible, T> compatible,
        Function<Different, T> different) {
      return different.apply(this);
    }
  }
}
