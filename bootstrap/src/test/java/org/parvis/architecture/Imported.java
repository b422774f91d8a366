package org.parvis.architecture;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The two sets of classes the rules are tried on. */
final class Imported {
  static final String PRODUCT = "org.parvis";
  static final String PLANTED = "planted";

  /** All modules as they ship; a test-jar hides in no folder of tests, so it is named here. */
  static final JavaClasses PRODUCT_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(PRODUCT);

  static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

  private Imported() {}

  /** The classes that violate the clause on purpose. */
  static List<JavaClass> plantsOf(HouseRule rule, HouseRule.Clause clause) {
    String name = rule.plantOf(clause);
    return PLANTED_CLASSES.stream()
        .filter(
            type ->
                type.getSimpleName().equals(name) || type.getSimpleName().startsWith(name + "_"))
        .sorted(Comparator.comparing(JavaClass::getName))
        .toList();
  }

  static boolean isPlant(JavaClass type) {
    return type.getSimpleName().matches("V\\d\\d[A-Z].*");
  }

  static String report(HouseRule.Clause clause) {
    return String.join(
        "\n", clause.rule().evaluate(PLANTED_CLASSES).getFailureReport().getDetails());
  }

  static Pattern name(JavaClass plant) {
    return Pattern.compile(Pattern.quote(plant.getName()) + "(?![\\w$])");
  }

  static Stream<DynamicNode> forEachClause(
      List<HouseRule> rules, BiConsumer<HouseRule, HouseRule.Clause> check) {
    return rules.stream()
        .map(
            rule ->
                dynamicContainer(
                    rule.id(),
                    rule.clauses().stream()
                        .map(
                            clause ->
                                dynamicTest(
                                    rule.id() + ": " + clause.name(),
                                    () -> check.accept(rule, clause)))));
  }
}
