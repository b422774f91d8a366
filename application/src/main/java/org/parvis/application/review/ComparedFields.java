package org.parvis.application.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.VerificationAttempt;
import org.parvis.domain.verification.names.NameAnswer;
import org.parvis.domain.verification.names.NameComparison;
import org.parvis.domain.verification.names.NameDifference;
import org.parvis.domain.verification.names.NameReason;
import org.parvis.domain.verification.names.NamesInZone;

/** What a member declared beside what the engine read, by the rules that the engine goes by. */
final class ComparedFields {
  private static final Set<Field> COMPARED =
      Set.of(Field.GIVEN_NAMES, Field.BIRTH_NAME, Field.BIRTH_DATE);
  private static final Set<NameReason> OF_GIVEN_NAMES =
      EnumSet.of(
          NameReason.GIVEN_NAME_MISSING,
          NameReason.FIRST_GIVEN_NAME_MISSING,
          NameReason.GIVEN_NAME_ORDER);
  private static final Set<NameReason> OF_EITHER =
      EnumSet.of(NameReason.TRANSLITERATED, NameReason.TRUNCATED);

  private ComparedFields() {}

  static List<ComparedField> of(VerificationAttempt attempt) {
    ReadDocument read = attempt.findings().map(Findings::read).orElse(ReadDocument.NOTHING);
    List<ComparedField> all = new ArrayList<>();
    attempt.declared().ifPresent(declared -> all.addAll(compare(declared, read)));
    read.fields()
        .forEach(
            (field, text) -> {
              if (!COMPARED.contains(field)) {
                all.add(new ComparedField(field.name(), "", text, false));
              }
            });
    return all;
  }

  private static List<ComparedField> compare(DeclaredIdentity declared, ReadDocument read) {
    Optional<NameAnswer> answer =
        read.field(Field.BIRTH_NAME)
            .map(any -> NameComparison.compare(declared.name(), NamesInZone.of(read)));
    return List.of(
        name(Field.GIVEN_NAMES, declared.name().givenNames(), read, answer),
        name(Field.BIRTH_NAME, declared.name().birthName(), read, answer),
        date(declared.birthDate().value().toString(), read));
  }

  private static ComparedField name(
      Field field, String declared, ReadDocument read, Optional<NameAnswer> answer) {
    return new ComparedField(
        field.name(),
        declared,
        read.field(field).orElse(""),
        answer.filter(found -> differs(found, field)).isPresent(),
        answer.map(found -> because(found, field)).orElse(List.of()));
  }

  private static boolean differs(NameAnswer answer, Field field) {
    return answer.match(
        same -> false,
        compatible -> false,
        different -> different.in().stream().anyMatch(in -> isAbout(in, field)));
  }

  private static boolean isAbout(NameDifference in, Field field) {
    return switch (in) {
      case GIVEN_NAMES -> field == Field.GIVEN_NAMES;
      case BIRTH_NAME, USAGE_NAME -> field == Field.BIRTH_NAME;
      case SCRIPT -> true;
    };
  }

  private static List<NameReason> because(NameAnswer answer, Field field) {
    Set<NameReason> reasons =
        answer.match(same -> Set.of(), compatible -> compatible.reasons(), different -> Set.of());
    return reasons.stream()
        .filter(
            reason ->
                OF_EITHER.contains(reason)
                    || OF_GIVEN_NAMES.contains(reason) == (field == Field.GIVEN_NAMES))
        .sorted()
        .toList();
  }

  private static ComparedField date(String declared, ReadDocument read) {
    String text = read.field(Field.BIRTH_DATE).orElse("");
    return new ComparedField(
        Field.BIRTH_DATE.name(), declared, text, !text.isEmpty() && !text.equals(declared));
  }
}
