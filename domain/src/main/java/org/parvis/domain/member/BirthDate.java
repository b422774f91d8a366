package org.parvis.domain.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/** The civil date on which a person was born. */
public record BirthDate(LocalDate value) {
  private static final int OLDEST = 130;

  public BirthDate {
    Objects.requireNonNull(value, "value");
  }

  /** The date that three fields give, if it exists and a living person can have it today. */
  public static Optional<BirthDate> of(int year, int month, int day, LocalDate today) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return date.isAfter(today) || date.isBefore(today.minusYears(OLDEST))
          ? Optional.empty()
          : Optional.of(new BirthDate(date));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Completed years of age on a day. */
  public int ageOn(LocalDate day) {
    return Period.between(value, day).getYears();
  }
}
