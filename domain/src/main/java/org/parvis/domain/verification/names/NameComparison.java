package org.parvis.domain.verification.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.names.NameAnswer.Compatible;
import org.parvis.domain.verification.names.NameAnswer.Different;
import org.parvis.domain.verification.names.NameAnswer.Same;

/**
 * Compares a name as a member has declared it with the names of a machine-readable zone, which
 * knows A to Z, has little room, and is filled by each state in its own way (ICAO 9303-3 §4 and
 * §6).
 */
public final class NameComparison {
  private NameComparison() {}

  /** Two ways to read the zone: particles behind the given names may belong to the surname. */
  private record Words(List<String> surname, List<String> givenNames) {}

  /** What can be said of them; see {@link NameAnswer#proves}. */
  public static NameAnswer compare(PersonName declared, NamesInZone read) {
    if (!canBePrinted(declared)) {
      return new Different(Set.of(NameDifference.SCRIPT));
    }
    Surname surname = new Surname(declared.birthName(), declared.usageName());
    GivenNames givenNames = new GivenNames(declared.givenNames());
    Words asPrinted = new Words(read.surnameWords(), read.givenNameWords());
    Optional<NameAnswer> answer = answer(surname, givenNames, asPrinted, read);
    return answer
        .filter(NameAnswer::proves)
        .or(() -> answer(surname, givenNames, withParticles(asPrinted), read))
        .or(() -> answer)
        .orElseGet(() -> new Different(differences(surname, givenNames, asPrinted, read)));
  }

  private static boolean canBePrinted(PersonName declared) {
    return Spelling.of(declared.givenNames()).canBePrinted()
        && Spelling.of(declared.birthName()).canBePrinted();
  }

  private static Optional<NameAnswer> answer(
      Surname surname, GivenNames givenNames, Words words, NamesInZone read) {
    return surname
        .compare(words.surname(), read.surnameCut())
        .flatMap(
            why ->
                givenNames
                    .compare(words.givenNames(), read.givenNamesCut())
                    .map(also -> answer(why, also)));
  }

  private static NameAnswer answer(Set<NameReason> surname, Set<NameReason> givenNames) {
    Set<NameReason> reasons = EnumSet.noneOf(NameReason.class);
    reasons.addAll(surname);
    reasons.addAll(givenNames);
    return reasons.isEmpty() ? new Same() : new Compatible(reasons);
  }

  private static Words withParticles(Words words) {
    int end = words.givenNames().size();
    while (end > 1 && Particles.isParticle(words.givenNames().get(end - 1))) {
      end--;
    }
    List<String> surname = new ArrayList<>(words.surname());
    surname.addAll(words.givenNames().subList(end, words.givenNames().size()));
    return new Words(surname, words.givenNames().subList(0, end));
  }

  private static Set<NameDifference> differences(
      Surname surname, GivenNames givenNames, Words words, NamesInZone read) {
    Set<NameDifference> differences = EnumSet.noneOf(NameDifference.class);
    if (surname.hasOtherUsageName(words.surname(), read.surnameCut())) {
      differences.add(NameDifference.USAGE_NAME);
    } else if (surname.compare(words.surname(), read.surnameCut()).isEmpty()) {
      differences.add(NameDifference.BIRTH_NAME);
    }
    if (givenNames.compare(words.givenNames(), read.givenNamesCut()).isEmpty()) {
      differences.add(NameDifference.GIVEN_NAMES);
    }
    return differences;
  }
}
