package org.parvis.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.parvis.architecture.Imported.PLANTED;
import static org.parvis.architecture.Imported.PLANTED_CLASSES;
import static org.parvis.architecture.Imported.PRODUCT;
import static org.parvis.architecture.Imported.forEachClause;
import static org.parvis.architecture.Imported.name;
import static org.parvis.architecture.Imported.report;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each clause of each rule can fail: the planted violations are what it finds, and all it finds.
 */
class PlantsTest {

  @TestFactory
  Stream<DynamicNode> each_planted_class_is_caught_by_the_clause_it_aims_at() {
    return forEachClause(
        HouseRules.forRoot(PLANTED),
        (rule, clause) -> {
          List<JavaClass> plants = Imported.plantsOf(rule, clause);
          assertThat(plants)
              .as("classes called %s under %s", rule.plantOf(clause), PLANTED)
              .isNotEmpty();
          String report = report(clause);
          assertThat(plants).allSatisfy(plant -> assertThat(report).containsPattern(name(plant)));
        });
  }

  @TestFactory
  Stream<DynamicNode> a_class_that_keeps_the_rules_is_not_reported() {
    return forEachClause(
        HouseRules.forRoot(PLANTED),
        (rule, clause) ->
            assertThat(clause.rule().evaluate(PLANTED_CLASSES).getFailureReport().getDetails())
                .allSatisfy(violation -> assertThat(violation).containsPattern("V\\d\\d[A-Z]")));
  }

  @TestFactory
  Stream<DynamicTest> every_planted_class_aims_at_a_clause() {
    List<String> aims =
        HouseRules.forRoot(PLANTED).stream()
            .flatMap(rule -> rule.clauses().stream().map(rule::plantOf))
            .toList();
    return PLANTED_CLASSES.stream()
        .filter(Imported::isPlant)
        .map(
            plant ->
                dynamicTest(
                    plant.getSimpleName(),
                    () -> assertThat(aims).contains(plant.getSimpleName().split("_", 2)[0])));
  }

  @TestFactory
  Stream<DynamicNode> a_clause_that_finds_nothing_to_check_fails() {
    JavaClasses nothing = new ClassFileImporter().importPackages("nowhere.at.all");
    return forEachClause(
        HouseRules.forRoot(PRODUCT),
        (rule, clause) ->
            assertThatThrownBy(() -> clause.rule().check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes"));
  }

  @Test
  void rules_are_numbered_without_a_gap() {
    List<Integer> numbers = HouseRules.forRoot(PRODUCT).stream().map(HouseRule::number).toList();
    assertThat(numbers)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void every_decision_that_a_rule_cites_is_written_down() throws IOException {
    try (Stream<Path> files = Files.list(Repository.ROOT.resolve("docs/adr"))) {
      List<String> written = files.map(file -> file.getFileName().toString()).toList();
      assertThat(HouseRules.forRoot(PRODUCT))
          .allSatisfy(
              rule -> {
                String number = rule.reason().substring("ADR-".length(), "ADR-0000".length());
                assertThat(written)
                    .as("%s cites %s", rule.id(), rule.reason())
                    .anyMatch(file -> file.startsWith(number + "-"));
              });
    }
  }
}
