package org.parvis.domain.verification.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Declared birth and usage name beside the printed surname. */
final class Surname {
  /** A shorter beginning of a name is another name: MARTIN is not Martinez. */
  private static final int LEAST_SEEN = 15;

  private static final Set<String> BEFORE_USAGE_NAME =
      Set.of(
          "EPOUSE", "EPOUX", "EPSE", "EP", "VEUVE", "VEUF", "VVE", "USAGE", "DUSAGE", "DIT",
          "DITE");

  private static final Set<String> BEFORE_BIRTH_NAME =
      Set.of("NEE", "NE", "GEB", "GEBORENE", "BORN", "NATA", "ROZ");

  private final String birthName;
  private final Spelling birth;
  private final Spelling usage;

  Surname(String birthName, String usageName) {
    this.birthName = birthName;
    this.birth = Spelling.of(birthName);
    this.usage = Spelling.of(usageName);
  }

  /** Which words belong to which name, as a marker between them says. */
  private record Marked(List<String> birth, List<String> usage) {}

  /** Why they are compatible, no reason when they are the same, empty when they differ. */
  Optional<Set<NameReason>> compare(List<String> printed, boolean cut) {
    String all = String.join("", printed);
    return birth
        .fits(all, cut && all.length() >= LEAST_SEEN)
        .or(() -> cut && all.length() >= LEAST_SEEN ? shortened(printed) : Optional.empty())
        .or(() -> withUsageName(printed, cut))
        .or(() -> movedParticles(printed));
  }

  /** Whether the birth name is as declared, and the zone marks another usage name. */
  boolean hasOtherUsageName(List<String> printed, boolean cut) {
    return marked(printed)
        .filter(names -> birth.fits(String.join("", names.birth())).isPresent())
        .filter(names -> usageFits(names.usage(), cut).isEmpty())
        .isPresent();
  }

  private Optional<Set<NameReason>> shortened(List<String> printed) {
    List<Spelling> words =
        Arrays.stream(birthName.split("[\\s\\-]+"))
            .map(Spelling::of)
            .filter(word -> !word.isEmpty())
            .toList();
    if (printed.size() > words.size()) {
      return Optional.empty();
    }
    Set<NameReason> reasons = EnumSet.of(NameReason.TRUNCATED);
    for (int i = 0; i < printed.size(); i++) {
      // The first word of a name is never an initial (ICAO 9303-3 §4.6).
      Optional<Set<NameReason>> fit = words.get(i).fits(printed.get(i), i > 0);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      reasons.addAll(fit.get());
    }
    return Optional.of(reasons);
  }

  private Optional<Set<NameReason>> withUsageName(List<String> printed, boolean cut) {
    Optional<Marked> marked = marked(printed);
    if (marked.isPresent()) {
      return birth
          .fits(String.join("", marked.get().birth()))
          .flatMap(why -> usageFits(marked.get().usage(), cut).map(also -> because(why, also)));
    }
    if (usage.isEmpty()) {
      return Optional.empty();
    }
    String all = String.join("", printed);
    return both(birth, usage, all, cut)
        .or(() -> both(usage, birth, all, cut))
        .or(() -> usage.fits(all).map(why -> usageAlone(printed, why)));
  }

  private static Optional<Set<NameReason>> both(
      Spelling first, Spelling second, String printed, boolean cut) {
    boolean mayBeCut = cut && printed.length() >= LEAST_SEEN;
    return Spelling.joined(List.of(first, second))
        .fits(printed, mayBeCut)
        .filter(why -> first.fits(printed, true).isEmpty())
        .map(why -> because(why, Set.of()));
  }

  /** A double usage name that begins or ends with the birth name says that name too. */
  private Set<NameReason> usageAlone(List<String> printed, Set<NameReason> why) {
    boolean saysBirthName = false;
    for (int i = 1; i < printed.size(); i++) {
      saysBirthName |=
          birth.fits(String.join("", printed.subList(0, i))).isPresent()
              || birth.fits(String.join("", printed.subList(i, printed.size()))).isPresent();
    }
    Set<NameReason> reasons = because(why, Set.of());
    if (!saysBirthName) {
      reasons.remove(NameReason.USAGE_NAME);
      reasons.add(NameReason.USAGE_NAME_ALONE);
    }
    return reasons;
  }

  /** Nothing is known against a usage name where none was declared. */
  private Optional<Set<NameReason>> usageFits(List<String> printed, boolean cut) {
    return usage.isEmpty() ? Optional.of(Set.of()) : usage.fits(String.join("", printed), cut);
  }

  private static Set<NameReason> because(Set<NameReason> why, Set<NameReason> also) {
    Set<NameReason> reasons = EnumSet.of(NameReason.USAGE_NAME);
    reasons.addAll(why);
    reasons.addAll(also);
    return reasons;
  }

  private static Optional<Marked> marked(List<String> printed) {
    for (int i = 1; i < printed.size() - 1; i++) {
      List<String> before = printed.subList(0, i);
      List<String> after = printed.subList(i + 1, printed.size());
      if (BEFORE_BIRTH_NAME.contains(printed.get(i))) {
        return Optional.of(new Marked(after, before));
      }
      if (BEFORE_USAGE_NAME.contains(printed.get(i))) {
        return Optional.of(new Marked(withoutNomDe(before), after));
      }
    }
    return Optional.empty();
  }

  /** NOM D USAGE stands in three words. */
  private static List<String> withoutNomDe(List<String> before) {
    List<String> words = new ArrayList<>(before);
    for (String word : List.of("D", "NOM")) {
      if (words.size() > 1 && words.get(words.size() - 1).equals(word)) {
        words.remove(words.size() - 1);
      }
    }
    return words;
  }

  private Optional<Set<NameReason>> movedParticles(List<String> printed) {
    Particles declared = Particles.ofDeclared(birthName);
    Particles read = Particles.of(printed);
    if (declared.core().isEmpty()
        || (declared.particles().isEmpty() && read.particles().isEmpty())) {
      return Optional.empty();
    }
    return declared
        .spelling()
        .fits(String.join("", read.core()))
        .map(
            why -> {
              Set<NameReason> reasons = EnumSet.noneOf(NameReason.class);
              reasons.addAll(why);
              reasons.add(
                  declared.particles().equals(read.particles())
                      ? NameReason.PARTICLE_MOVED
                      : NameReason.PARTICLE_MISSING);
              return reasons;
            });
  }
}
