package org.parvis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.parvis.architecture.HouseRule.rule;
import static org.parvis.architecture.Vocabulary.to;
import static org.parvis.architecture.Vocabulary.using;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the inside of the hexagon looks like. */
final class CoreRules {
  private static final String SYSTEM_LOGGER = "java.lang.System$Logger";

  private final Layout layout;

  CoreRules(Layout layout) {
    this.layout = layout;
  }

  List<HouseRule> all() {
    return List.of(
        timeAndChanceAreHandedIn(),
        noBackDoors(),
        recordsHoldNoArrays(),
        secretsHideTheirText(),
        noCheckedExceptions(),
        theCoreDoesNotLog(),
        everyPackageIsNullMarked());
  }

  private HouseRule timeAndChanceAreHandedIn() {
    return rule(8, "time, chance and the environment are handed in, never reached for")
        .clause("Now", coreNever(NOW))
        .clause("SystemClock", coreNever(SYSTEM_CLOCK))
        .clause("NewDate", coreNever(using("java.util.Date", "<init>")))
        .clause("CurrentTimeMillis", coreNever(using("java.lang.System", "currentTimeMillis")))
        .clause("NanoTime", coreNever(using("java.lang.System", "nanoTime")))
        .clause("SystemZone", coreNever(using("java.time.ZoneId", "systemDefault")))
        .clause("SystemLocale", coreNever(using("java.util.Locale", "getDefault")))
        .clause("RandomUuid", coreNever(using("java.util.UUID", "randomUUID")))
        .clause("Random", coreNever(using("java.util.Random")))
        .clause("SplittableRandom", coreNever(using("java.util.SplittableRandom")))
        .clause("SecureRandom", coreNever(using("java.security.SecureRandom")))
        .clause("ThreadLocalRandom", coreNever(using("java.util.concurrent.ThreadLocalRandom")))
        .clause("MathRandom", coreNever(using("java.lang.Math", "random")))
        .clause("Shuffle", coreNever(using("java.util.Collections", "shuffle")))
        .clause("Getenv", coreNever(using("java.lang.System", "getenv")))
        .clause("GetProperty", coreNever(using("java.lang.System", "getProperty", "getProperties")))
        .clause("Thread", coreNever(using("java.lang.Thread")))
        .clause("Runtime", coreNever(using("java.lang.Runtime")))
        .clause("ProcessBuilder", coreNever(using("java.lang.ProcessBuilder")))
        .clause(
            "ClockOutsideBootstrap",
            noClasses()
                .that()
                .resideInAnyPackage(layout.adapters())
                .and(describe("start no process of their own", type -> !hasMain(type)))
                .should()
                .accessTargetWhere(NOW.or(SYSTEM_CLOCK)))
        .clause(
            "ChanceOutsideCrypto",
            noClasses()
                .that()
                // Bootstrap hands chance out, and makes the keys of a first start.
                .resideOutsideOfPackages(layout.in("crypto"), layout.bootstrap())
                .should()
                .accessTargetWhere(using("java.security.SecureRandom")))
        .because("ADR-0003 core without framework: behaviour that no test can fix in time");
  }

  /** Who starts a process is its bootstrap: the command-line reader of documents. */
  private static boolean hasMain(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  /** {@code now()}, {@code now(zone)}: everything but {@code now(clock)}. */
  private static final DescribedPredicate<JavaAccess<?>> NOW =
      describe(
          "asks the machine for the time",
          access ->
              access.getTargetOwner().getPackageName().startsWith("java.time")
                  && access.getName().equals("now")
                  && !access.getDescription().contains("now(java.time.Clock)"));

  private static final DescribedPredicate<JavaAccess<?>> SYSTEM_CLOCK =
      using(
          "java.time.Clock",
          "systemUTC",
          "systemDefaultZone",
          "system",
          "tickMillis",
          "tickSeconds",
          "tickMinutes");

  private ArchRule coreNever(DescribedPredicate<JavaAccess<?>> use) {
    return noClasses().that().resideInAnyPackage(layout.core()).should().accessTargetWhere(use);
  }

  private HouseRule noBackDoors() {
    return rule(12, "the domain has no setters, and its state is private")
        .clause(
            "Setter",
            noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(layout.domain())
                .should()
                .haveNameMatching("set[A-Z].*"))
        .clause(
            "OpenField",
            fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(layout.domain())
                .and()
                .areNotStatic()
                .should()
                .bePrivate())
        .because("ADR-0007 one door for storage: state changed past its rules");
  }

  private HouseRule recordsHoldNoArrays() {
    return rule(13, "records hold no arrays")
        .clause(
            "Array",
            noFields()
                .that()
                .areDeclaredInClassesThat()
                .areRecords()
                .and()
                .areNotStatic()
                .should()
                .haveRawType(describe("an array", JavaClass::isArray)))
        .because("ADR-0005 secrets are not records: equality by identity, content changed later");
  }

  private HouseRule secretsHideTheirText() {
    return rule(14, "sensitive types are final classes, not records, and say what they print")
        .clause("NotARecord", sensitive("be no record", type -> !type.isRecord()))
        .clause(
            "Final",
            sensitive("be final", type -> type.getModifiers().contains(JavaModifier.FINAL)))
        .clause(
            "ToString",
            sensitive("declare toString", type -> type.tryGetMethod("toString").isPresent()))
        .clause(
            "Equals",
            sensitive(
                "declare equals", type -> type.tryGetMethod("equals", Object.class).isPresent()))
        .clause(
            "HashCode",
            sensitive("declare hashCode", type -> type.tryGetMethod("hashCode").isPresent()))
        .because("ADR-0005 secrets are not records: secrets in logs and messages");
  }

  private ArchRule sensitive(
      String description, java.util.function.Predicate<JavaClass> condition) {
    return classes()
        .that()
        .areAssignableTo(layout.plain("shared") + ".Sensitive")
        .and()
        .areNotInterfaces()
        .should(to(description, condition));
  }

  private HouseRule noCheckedExceptions() {
    DescribedPredicate<JavaClass> checked =
        describe(
            "a checked exception",
            type ->
                type.isAssignableTo(Throwable.class)
                    && !type.isAssignableTo(RuntimeException.class)
                    && !type.isAssignableTo(Error.class));
    return rule(15, "the core declares no checked exceptions")
        .clause(
            "Method",
            noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(layout.core())
                .should()
                .declareThrowableOfType(checked))
        .clause(
            "Constructor",
            noConstructors()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(layout.core())
                .should()
                .declareThrowableOfType(checked))
        .because("ADR-0002 outcomes as sealed types: the expected smuggled out as an exception");
  }

  private HouseRule theCoreDoesNotLog() {
    return rule(18, "the core does not log; the others log through a System.Logger constant")
        .clause(
            "SystemLogger",
            noClasses()
                .that()
                .resideInAnyPackage(layout.core())
                .should()
                .dependOnClassesThat(
                    describe("System.Logger", type -> type.getName().startsWith(SYSTEM_LOGGER))))
        .clause("SystemOut", coreNever(using("java.lang.System", "out", "err")))
        .clause("Jul", nobodyLogsWith("java.util.logging.."))
        .clause("Slf4j", nobodyLogsWith("org.slf4j.."))
        .clause(
            "LoggerConstant",
            fields()
                .that()
                .haveRawType(SYSTEM_LOGGER)
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal())
        .because("ADR-0003 core without framework: personal data in logs, noise");
  }

  private ArchRule nobodyLogsWith(String library) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root())
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  private HouseRule everyPackageIsNullMarked() {
    return rule(20, "every package of the core is @NullMarked")
        .clause("DomainPackage", nullMarked(layout.domain()))
        .clause("ApplicationPackage", nullMarked(layout.application()))
        .because("ADR-0003 core without framework: null that nobody checks");
  }

  private static ArchRule nullMarked(String where) {
    return classes()
        .that()
        .resideInAPackage(where)
        .and()
        .areTopLevelClasses()
        .should(
            to(
                "live in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")));
  }
}
