package org.parvis.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.architecture.Repository;

/** The glossary and the core speak of the same things. */
class GlossaryTest {
  private static final Set<JavaClass> TYPES =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages(
                  "org.parvis.domain", "org.parvis.application", "org.parvis.adapter.kyc.engine")
              .stream()
              .filter(JavaClass::isTopLevelClass)
              .collect(Collectors.toSet());

  @Test
  void every_aggregate_has_its_line() throws IOException {
    Set<String> aggregates =
        TYPES.stream()
            .filter(type -> type.getPackageName().startsWith("org.parvis.domain"))
            .filter(type -> type.getMethods().stream().anyMatch(m -> m.getName().equals("restore")))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(aggregates).isNotEmpty();
    assertThat(typesInGlossary()).containsAll(aggregates);
  }

  @Test
  void every_type_it_names_exists() throws IOException {
    assertThat(TYPES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet()))
        .containsAll(typesInGlossary());
  }

  private static Set<String> typesInGlossary() throws IOException {
    return Pattern.compile("`(?:application\\.)?([A-Z][a-z]+(?:[A-Z][a-z]+)*)`")
        .matcher(Files.readString(Repository.ROOT.resolve("docs/glossary.md")))
        .results()
        .map(match -> match.group(1))
        // Every aggregate has one of its own.
        .filter(name -> !name.equals("Snapshot"))
        .collect(Collectors.toSet());
  }
}
