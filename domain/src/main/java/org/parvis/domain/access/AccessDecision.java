package org.parvis.domain.access;

import java.util.Set;
import java.util.function.Function;

/** The answer to an access question, with all that the caller may say about it. */
public sealed interface AccessDecision {
  <T> T match(Function<Permitted, T> permitted, Function<Refused, T> refused);

  record Permitted(Extent extent) implements AccessDecision {
    /** How much is shown. */
    public enum Extent {
      /** Everything. */
      FULL,
      /** Balance and the last five transactions, date and amount only. */
      RESTRICTED
    }

    @Override
    public <T> T match(Function<Permitted, T> permitted, Function<Refused, T> refused) {
      return permitted.apply(this);
    }
  }

  record Refused(Set<Missing> missing, UnlockAction unlock) implements AccessDecision {
    public Refused {
      missing = Set.copyOf(missing);
    }

    @Override
    public <T> T match(Function<Permitted, T> permitted, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
