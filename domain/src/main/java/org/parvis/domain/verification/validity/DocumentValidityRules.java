package org.parvis.domain.verification.validity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.domain.verification.validity.Validity.Cause;
import org.parvis.domain.verification.validity.Validity.Ended;
import org.parvis.domain.verification.validity.Validity.Unknown;
import org.parvis.domain.verification.validity.Validity.Valid;

/**
 * Until when documents are valid: what they print, and dated rules beside it. A printed date counts
 * with its day. Where a zone has no date but a month of issue, the rules must agree for every day
 * of that month.
 *
 * @param version as the institution calls these rules, for example 2026-11
 */
public record DocumentValidityRules(String version, List<ValidityRule> rules) {
  public DocumentValidityRules {
    rules = List.copyOf(rules);
    if (version.isBlank()) {
      throw new IllegalArgumentException("rules have a version");
    }
  }

  /**
   * Whether a document is valid.
   *
   * @param on the day that counts, in the institution's zone
   */
  public Validity of(DocumentFacts facts, LocalDate on) {
    List<ValidityRule> about = rules.stream().filter(rule -> rule.isAbout(facts)).toList();
    Optional<LocalDate> endedFrom = endedFrom(about, facts);
    if (endedFrom.filter(day -> !on.isBefore(day)).isPresent()) {
      // Whoever is exempt by their age shows it by a date of birth.
      return facts.birthDate().isPresent() || !hangsOnBirth(about)
          ? new Ended(Cause.MODEL_ENDED)
          : new Unknown();
    }
    LocalDate last = endedFrom.map(day -> day.minusDays(1)).orElse(LocalDate.MAX);
    return facts
        .expiry()
        .map(day -> printed(day, last, on))
        .orElseGet(() -> period(about, facts, last, on));
  }

  private static Optional<LocalDate> endedFrom(List<ValidityRule> about, DocumentFacts facts) {
    return about.stream()
        .filter(rule -> facts.birthDate().map(rule::isAboutHolder).orElse(true))
        .flatMap(rule -> rule.effect().endedFrom().stream())
        .min(LocalDate::compareTo);
  }

  private static boolean hangsOnBirth(List<ValidityRule> about) {
    return about.stream()
        .filter(rule -> rule.effect().endedFrom().isPresent())
        .anyMatch(rule -> rule.holder().bornAfter().isPresent());
  }

  private static Validity printed(LocalDate day, LocalDate last, LocalDate on) {
    return on.isAfter(day) ? new Ended(Cause.PRINTED_DATE) : new Valid(earlier(day, last));
  }

  private static Validity period(
      List<ValidityRule> about, DocumentFacts facts, LocalDate last, LocalDate on) {
    if (facts.issued().isEmpty() || facts.birthDate().isEmpty()) {
      return new Unknown();
    }
    LocalDate born = facts.birthDate().get();
    List<Optional<LocalDate>> lastDays =
        days(facts.issued().get(), on).map(day -> lastDay(about, day, born)).toList();
    if (lastDays.isEmpty() || lastDays.stream().anyMatch(Optional::isEmpty)) {
      return new Unknown();
    }
    List<LocalDate> sorted = lastDays.stream().flatMap(Optional::stream).sorted().toList();
    if (!on.isAfter(sorted.get(0))) {
      return new Valid(earlier(sorted.get(0), last));
    }
    return on.isAfter(sorted.get(sorted.size() - 1)) ? new Ended(Cause.PERIOD_OVER) : new Unknown();
  }

  private static Stream<LocalDate> days(YearMonth month, LocalDate on) {
    return month
        .atDay(1)
        .datesUntil(month.atEndOfMonth().plusDays(1))
        .filter(day -> !day.isAfter(on));
  }

  /** Ten years from 5 March end with 4 March. The first rule in the order of the file counts. */
  private static Optional<LocalDate> lastDay(
      List<ValidityRule> about, LocalDate issuedOn, LocalDate born) {
    return about.stream()
        .filter(rule -> rule.effect().years().isPresent())
        .filter(rule -> rule.isAboutIssue(issuedOn, born))
        .findFirst()
        .flatMap(rule -> rule.effect().years())
        .map(years -> issuedOn.plusYears(years).minusDays(1));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
