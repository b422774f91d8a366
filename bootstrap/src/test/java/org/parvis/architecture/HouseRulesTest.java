package org.parvis.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.parvis.architecture.Imported.PLANTED;
import static org.parvis.architecture.Imported.PRODUCT;
import static org.parvis.architecture.Imported.PRODUCT_CLASSES;
import static org.parvis.architecture.Imported.forEachClause;
import static org.parvis.architecture.Imported.name;
import static org.parvis.architecture.Imported.report;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The product keeps the rules, and they speak of packages that it has. */
class HouseRulesTest {

  @TestFactory
  Stream<DynamicNode> good_code_passes() {
    return forEachClause(
        HouseRules.forRoot(PRODUCT), (rule, clause) -> clause.rule().check(PRODUCT_CLASSES));
  }

  @TestFactory
  Stream<DynamicTest> every_package_that_a_rule_names_exists() {
    Layout layout = Layout.of(PRODUCT);
    return layout.names().stream()
        .map(
            name ->
                dynamicTest(
                    layout.in(name),
                    () ->
                        assertThat(
                                PRODUCT_CLASSES.stream()
                                    .anyMatch(
                                        JavaClass.Predicates.resideInAPackage(layout.in(name))))
                            .as("classes in %s", layout.in(name))
                            .isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> every_feature_that_has_a_standing_exists() {
    return LayerRules.FEATURES.stream()
        .flatMap(Set::stream)
        .map(
            feature ->
                dynamicTest(
                    feature,
                    () ->
                        assertThat(
                                PRODUCT_CLASSES.stream()
                                    .anyMatch(
                                        JavaClass.Predicates.resideInAPackage(
                                            Layout.of(PRODUCT).plain("domain")
                                                + "."
                                                + feature
                                                + "..")))
                            .as("classes of the feature %s", feature)
                            .isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> every_package_that_the_core_may_use_is_used() {
    Set<String> used =
        PRODUCT_CLASSES.stream()
            .filter(JavaClass.Predicates.resideInAnyPackage(Layout.of(PRODUCT).core()))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getPackageName())
            .collect(Collectors.toSet());
    return LayerRules.PLAIN_JAVA.stream()
        .map(
            allowed ->
                dynamicTest(
                    allowed,
                    () ->
                        assertThat(used)
                            .as("packages the core uses: take %s off the list", allowed)
                            .contains(allowed)));
  }

  @TestFactory
  Stream<DynamicTest> every_misspelt_package_turns_the_suite_red() {
    return Layout.of(PRODUCT).names().stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertThat(
                                isRed(
                                    HouseRules.forLayout(Layout.of(PLANTED).misspelling(name)),
                                    HouseRules.forLayout(Layout.of(PRODUCT).misspelling(name))))
                            .isTrue()));
  }

  private static boolean isRed(List<HouseRule> forPlanted, List<HouseRule> forProduct) {
    return forPlanted.stream().anyMatch(HouseRulesTest::missesAPlant)
        || forProduct.stream().anyMatch(HouseRulesTest::rejectsTheProduct);
  }

  private static boolean missesAPlant(HouseRule rule) {
    return rule.clauses().stream()
        .anyMatch(
            clause -> {
              try {
                String report = report(clause);
                return Imported.plantsOf(rule, clause).stream()
                    .anyMatch(plant -> !name(plant).matcher(report).find());
              } catch (AssertionError nothingToCheck) {
                return true;
              }
            });
  }

  private static boolean rejectsTheProduct(HouseRule rule) {
    return rule.clauses().stream()
        .anyMatch(
            clause -> {
              try {
                return clause.rule().evaluate(PRODUCT_CLASSES).hasViolation();
              } catch (AssertionError nothingToCheck) {
                return true;
              }
            });
  }
}
