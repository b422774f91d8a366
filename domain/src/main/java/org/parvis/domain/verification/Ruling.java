package org.parvis.domain.verification;

import java.util.Set;
import java.util.function.Function;

/** What follows from findings under a policy. */
public sealed interface Ruling {
  <T> T match(Function<Approve, T> approve, Function<Refuse, T> refuse, Function<Review, T> review);

  /** All that the document needs is proved, nothing is doubted, and no person is asked. */
  record Approve() implements Ruling {

    @Override
    public <T> T match(
        Function<Approve, T> approve, Function<Refuse, T> refuse, Function<Review, T> review) {
      return approve.apply(this);
    }
  }

  /** The recordings themselves show why. */
  record Refuse(Set<RefusalReason> reasons) implements Ruling {
    public Refuse {
      reasons = Set.copyOf(reasons);
    }

    @Override
    public <T> T match(
        Function<Approve, T> approve, Function<Refuse, T> refuse, Function<Review, T> review) {
      return refuse.apply(this);
    }
  }

  /** A person decides. */
  record Review() implements Ruling {

    @Override
    public <T> T match(
        Function<Approve, T> approve, Function<Refuse, T> refuse, Function<Review, T> review) {
      return review.apply(this);
    }
  }
}
