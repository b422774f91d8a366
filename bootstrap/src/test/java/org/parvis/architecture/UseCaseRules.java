package org.parvis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.parvis.architecture.HouseRule.rule;
import static org.parvis.architecture.Vocabulary.to;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The form of a use case and of what it asks of the world. */
final class UseCaseRules {
  private final Layout layout;

  UseCaseRules(Layout layout) {
    this.layout = layout;
  }

  List<HouseRule> all() {
    return List.of(useCasesHaveOneForm(), everyPortIsImplemented(), injectionByConstructor());
  }

  private HouseRule useCasesHaveOneForm() {
    return rule(16, "a use case is one method, one Command or Query record, one sealed Outcome")
        .clause("OneMethod", useCases("have exactly one abstract method", this::isFunctional))
        .clause(
            "Command",
            useCases(
                "nest a record Command or Query",
                type ->
                    nested(type, "Command").or(() -> nested(type, "Query")).stream()
                        .anyMatch(Class::isRecord)))
        .clause(
            "Outcome",
            useCases(
                "nest a sealed Outcome",
                type -> nested(type, "Outcome").stream().anyMatch(Class::isSealed)))
        .clause(
            "Match",
            useCases(
                "let the caller match every case of the Outcome",
                type -> nested(type, "Outcome").stream().anyMatch(UseCaseRules::matchesEveryCase)))
        .clause(
            "StrayInterface",
            classes()
                .that()
                .resideInAPackage(layout.application())
                .and()
                .resideOutsideOfPackage(layout.in("port"))
                .and(areInterfacesOfTheirOwn())
                .should(
                    to(
                        "be a use case or a sealed answer",
                        type -> type.isAssignableTo(useCase()) || type.reflect().isSealed())))
        .clause(
            "ServiceName",
            services(
                "be named after the use case they implement",
                type ->
                    type.getInterfaces().stream()
                        .map(JavaType::toErasure)
                        .anyMatch(
                            useCase ->
                                useCase.isAssignableTo(useCase())
                                    && type.getSimpleName()
                                        .equals(useCase.getSimpleName() + "Service"))))
        .clause(
            "ServiceFinal",
            services("be final", type -> type.getModifiers().contains(JavaModifier.FINAL)))
        .clause(
            "Instanceof",
            noClasses().that().resideInAPackage(layout.root()).should(askForACaseByInstanceof()))
        .because("ADR-0002 outcomes as sealed types: drift of form, cases that nobody answers");
  }

  private String useCase() {
    return layout.plain("application") + ".UseCase";
  }

  private ArchRule useCases(String description, Predicate<JavaClass> condition) {
    return classes()
        .that()
        .areInterfaces()
        .and()
        .areAssignableTo(useCase())
        .and()
        .doNotHaveFullyQualifiedName(useCase())
        .should(to(description, condition));
  }

  private ArchRule services(String description, Predicate<JavaClass> condition) {
    return classes()
        .that()
        .resideInAPackage(layout.application())
        .and()
        .haveSimpleNameEndingWith("Service")
        .should(to(description, condition));
  }

  private boolean isFunctional(JavaClass type) {
    return Arrays.stream(type.reflect().getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .count()
        == 1;
  }

  /** One function a case; beyond four, one visitor called Cases (house style: then talk). */
  private static boolean matchesEveryCase(Class<?> outcome) {
    return outcome.isSealed()
        && Arrays.stream(outcome.getDeclaredMethods())
            .filter(method -> method.getName().equals("match"))
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .anyMatch(
                method ->
                    method.getParameterCount() == outcome.getPermittedSubclasses().length
                        || Arrays.stream(method.getParameterTypes())
                            .allMatch(visitor -> visitor.getSimpleName().equals("Cases")));
  }

  private static Optional<Class<?>> nested(JavaClass type, String name) {
    return Stream.<Class<?>>of(type.reflect().getDeclaredClasses())
        .filter(inner -> inner.getSimpleName().equals(name))
        .findFirst();
  }

  /** Asking "which case is it?" by instanceof escapes the compiler when a case is added. */
  private ArchCondition<JavaClass> askForACaseByInstanceof() {
    return new ArchCondition<>("ask for a case of our sealed types by instanceof") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getInstanceofChecks().stream()
            .filter(check -> isCaseOfOurs(check.getRawType()))
            .forEach(
                check ->
                    events.add(
                        SimpleConditionEvent.satisfied(
                            type,
                            "%s asks for the case %s in %s"
                                .formatted(
                                    type.getFullName(),
                                    check.getRawType().getName(),
                                    check.getSourceCodeLocation()))));
      }
    };
  }

  private boolean isCaseOfOurs(JavaClass type) {
    return resideInAnyPackage(layout.core()).test(type)
        && type.getAllRawInterfaces().stream()
            .filter(resideInAnyPackage(layout.core()))
            .anyMatch(parent -> parent.reflect().isSealed());
  }

  private HouseRule everyPortIsImplemented() {
    return rule(17, "every outbound port is implemented in an adapter or in bootstrap")
        .clause(
            "PortImplemented",
            classes()
                .that()
                .resideInAPackage(layout.in("port"))
                .and(areInterfacesOfTheirOwn())
                // A sealed one is an answer, not a port.
                .and(describe("are not sealed", type -> !type.reflect().isSealed()))
                .should(to("be implemented outside the core", this::hasImplementation)))
        .because("ADR-0001 hexagonal modules: ports that lead nowhere");
  }

  /** A package-info counts as an interface. */
  private static DescribedPredicate<JavaClass> areInterfacesOfTheirOwn() {
    return describe(
        "are interfaces of their own",
        type ->
            type.isInterface()
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info"));
  }

  private boolean hasImplementation(JavaClass port) {
    return port.getAllSubclasses().stream()
        .anyMatch(resideInAnyPackage(layout.adapters()).or(resideInAnyPackage(layout.bootstrap())));
  }

  private HouseRule injectionByConstructor() {
    return rule(19, "fields are injected in pages only")
        .clause(
            "InjectedField",
            noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(layout.in("web"))
                .should()
                .beAnnotatedWith("jakarta.inject.Inject"))
        .because("ADR-0001 hexagonal modules: dependencies that a constructor does not show");
  }
}
