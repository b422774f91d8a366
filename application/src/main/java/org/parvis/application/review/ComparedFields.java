package org.parvis.application.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * What a member declared beside what the engine read. Whether names are the same is the engine's
 * finding, which knows how documents spell; here it is only said which of them is meant.
 */
final class ComparedFields {
  private static final String NAME_DIFFERS = "NAME_DIFFERS";
  private static final Set<Field> COMPARED =
      Set.of(Field.GIVEN_NAMES, Field.BIRTH_NAME, Field.BIRTH_DATE);

  private ComparedFields() {}

  static List<ComparedField> of(VerificationAttempt attempt) {
    ReadDocument read = attempt.findings().map(Findings::read).orElse(ReadDocument.NOTHING);
    boolean namesDiffer =
        attempt.findings().filter(all -> all.flags().contains(NAME_DIFFERS)).isPresent();
    List<ComparedField> all = new ArrayList<>();
    attempt.declared().ifPresent(declared -> all.addAll(compare(declared, read, namesDiffer)));
    read.fields()
        .forEach(
            (field, text) -> {
              if (!COMPARED.contains(field)) {
                all.add(new ComparedField(field.name(), "", text, false));
              }
            });
    return all;
  }

  private static List<ComparedField> compare(
      DeclaredIdentity declared, ReadDocument read, boolean namesDiffer) {
    return List.of(
        name(Field.GIVEN_NAMES, declared.name().givenNames(), read, namesDiffer),
        name(Field.BIRTH_NAME, declared.name().birthName(), read, namesDiffer),
        date(declared.birthDate().value().toString(), read));
  }

  private static ComparedField name(
      Field field, String declared, ReadDocument read, boolean namesDiffer) {
    String text = read.field(field).orElse("");
    boolean differs = namesDiffer && !letters(declared).equals(letters(text));
    return new ComparedField(field.name(), declared, text, differs);
  }

  private static ComparedField date(String declared, ReadDocument read) {
    String text = read.field(Field.BIRTH_DATE).orElse("");
    return new ComparedField(
        Field.BIRTH_DATE.name(), declared, text, !text.isEmpty() && !text.equals(declared));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z]", "");
  }
}
