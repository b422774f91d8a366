package org.parvis.bootstrap.configuration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.session.TrustedProxies;

/**
 * {@code ./parvis} reads the settings from a jar with this package in it, beside those of the
 * engine, whose rules of validity are read with them; and from nothing else.
 */
class StandsAloneTest {
  private static final ArchRule ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              SettingReader.class.getPackageName() + "..",
              "org.parvis.domain.verification.validity..",
              "org.parvis.adapter.kyc.protocol..",
              "java..",
              "javax..",
              "org.jspecify..");

  @Test
  void the_configuration_needs_no_class_of_the_server() {
    JavaClasses configuration =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SettingReader.class.getPackageName());

    assertThat(configuration.contain(SettingReader.class)).isTrue();
    ALONE.check(configuration);
  }

  @Test
  void a_class_that_needs_one_would_be_found() {
    JavaClasses pages = new ClassFileImporter().importClasses(TrustedProxies.class);

    assertThat(ALONE.evaluate(pages).hasViolation()).isTrue();
  }
}
