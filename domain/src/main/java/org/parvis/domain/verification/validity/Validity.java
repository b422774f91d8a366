package org.parvis.domain.verification.validity;

import java.time.LocalDate;
import java.util.function.Function;

/** Whether a document is valid on a day. */
public sealed interface Validity {
  <T> T match(Function<Valid, T> valid, Function<Ended, T> ended, Function<Unknown, T> unknown);

  /**
   * It is.
   *
   * @param lastDay the last day on which it certainly is
   */
  record Valid(LocalDate lastDay) implements Validity {
    @Override
    public <T> T match(
        Function<Valid, T> valid, Function<Ended, T> ended, Function<Unknown, T> unknown) {
      return valid.apply(this);
    }
  }

  /**
   * It no longer is.
   *
   * @param why what its end follows from
   */
  record Ended(Cause why) implements Validity {
    @Override
    public <T> T match(
        Function<Valid, T> valid, Function<Ended, T> ended, Function<Unknown, T> unknown) {
      return ended.apply(this);
    }
  }

  /** Its zone does not say enough: a person reads what is printed. */
  record Unknown() implements Validity {
    @Override
    public <T> T match(
        Function<Valid, T> valid, Function<Ended, T> ended, Function<Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }

  /** What an end follows from. */
  enum Cause {
    /** The date in the zone. */
    PRINTED_DATE,
    /** A rule ended all documents of its model. */
    MODEL_ENDED,
    /** The month of issue and a period; the day of issue is read by a person. */
    PERIOD_OVER
  }
}
