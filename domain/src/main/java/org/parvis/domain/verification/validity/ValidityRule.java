package org.parvis.domain.verification.validity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One rule about documents of some states in some formats.
 *
 * @param states ISO 3166-1 alpha-3 codes
 * @param formats of zones, see {@link DocumentFacts#format}
 * @param effect what it says
 * @param issued the days of issue that it is about
 * @param holder whom it is about
 * @param source where it is written
 */
public record ValidityRule(
    Set<String> states,
    Set<String> formats,
    Effect effect,
    Days issued,
    Holder holder,
    String source) {

  private static final int FULL_AGE = 18;

  public ValidityRule {
    states = Set.copyOf(states);
    formats = Set.copyOf(formats);
    if (states.isEmpty() || formats.isEmpty() || source.isBlank()) {
      throw new IllegalArgumentException("a rule names states, formats and its source");
    }
    if (effect.years().isPresent() == effect.endedFrom().isPresent()) {
      throw new IllegalArgumentException("a rule gives years, or a day from which all have ended");
    }
  }

  /**
   * What a rule says: one of the two.
   *
   * @param years how long a document is valid from its day of issue
   * @param endedFrom the first day on which none of them is valid, whatever it prints
   */
  public record Effect(Optional<Integer> years, Optional<LocalDate> endedFrom) {}

  /** Days of issue; the ends belong to them. */
  public record Days(LocalDate from, LocalDate to) {
    /** Whenever it was issued. */
    public static final Days ANY = new Days(LocalDate.MIN, LocalDate.MAX);

    boolean contain(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * Whose documents a rule is about.
   *
   * @param age at the day of issue
   * @param bornAfter only holders born after that day
   */
  public record Holder(Age age, Optional<LocalDate> bornAfter) {
    /** Anybody's. */
    public static final Holder ANY = new Holder(Age.ANY, Optional.empty());
  }

  /** Of age or not on the day of issue. */
  public enum Age {
    ANY,
    ADULT,
    MINOR
  }

  boolean isAbout(DocumentFacts facts) {
    return states.contains(facts.issuer()) && formats.contains(facts.format());
  }

  boolean isAboutHolder(LocalDate born) {
    return holder.bornAfter().filter(day -> !born.isAfter(day)).isEmpty();
  }

  boolean isAboutIssue(LocalDate issuedOn, LocalDate born) {
    boolean adult = !born.plusYears(FULL_AGE).isAfter(issuedOn);
    boolean ofThatAge =
        switch (holder.age()) {
          case ANY -> true;
          case ADULT -> adult;
          case MINOR -> !adult;
        };
    return ofThatAge && isAboutHolder(born) && issued.contain(issuedOn);
  }
}
