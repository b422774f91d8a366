package org.parvis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.parvis.architecture.HouseRule.rule;
import static org.parvis.architecture.Vocabulary.to;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Where the database is known, and how an aggregate gets in and out of it. */
final class StorageRules {
  private static final String ENTITY = "jakarta.persistence.Entity";

  private final Layout layout;

  StorageRules(Layout layout) {
    this.layout = layout;
  }

  List<HouseRule> all() {
    return List.of(
        persistenceLibrariesStayHome(),
        rowsAreHidden(),
        transactionsHaveOneHome(),
        oneDoorForStorage(),
        sqlStaysHome());
  }

  private HouseRule persistenceLibrariesStayHome() {
    return rule(9, "Jakarta Persistence and EclipseLink live in adapter.persistence only")
        .clause("Jpa", onlyIn("persistence", "jakarta.persistence.."))
        .clause("EclipseLink", onlyIn("persistence", "org.eclipse.persistence.."))
        .because("ADR-0007 one door for storage: entities that leak");
  }

  private HouseRule rowsAreHidden() {
    return rule(10, "entities are package-private rows with private fields")
        .clause(
            "PackagePrivateRow",
            classes().that().areAnnotatedWith(ENTITY).should().bePackagePrivate())
        .clause(
            "Suffix",
            classes().that().areAnnotatedWith(ENTITY).should().haveSimpleNameEndingWith("Row"))
        .clause(
            "PrivateFieldsRow",
            fields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ENTITY)
                .and()
                .areNotStatic()
                .should()
                .bePrivate())
        .because(
            "ADR-0007 one door for storage: rows as API, changes from outside that nobody writes");
  }

  private HouseRule transactionsHaveOneHome() {
    return rule(11, "jakarta.transaction lives in adapter.persistence.tx only")
        .clause("Jta", onlyIn("tx", "jakarta.transaction.."))
        .because("ADR-0004 transactions as a port: boundaries that nobody sees");
  }

  private HouseRule oneDoorForStorage() {
    DescribedPredicate<JavaAccess<?>> restoring =
        describe(
            "restores an aggregate",
            access ->
                access.getName().equals("restore")
                    && resideInAPackage(layout.domain()).test(access.getTargetOwner()));
    return rule(21, "only adapter.persistence restores aggregates, which have no other way in")
        .clause(
            "Restore",
            noClasses()
                .that()
                .resideOutsideOfPackages(layout.domain(), layout.in("persistence"))
                .should()
                .accessTargetWhere(restoring))
        .clause(
            "OpenConstructor",
            aggregates(
                "have private constructors only",
                type ->
                    type.getConstructors().stream()
                        .allMatch(c -> c.getModifiers().contains(JavaModifier.PRIVATE))))
        .clause(
            "OpenClass",
            aggregates("be final", type -> type.getModifiers().contains(JavaModifier.FINAL)))
        .because("ADR-0007 one door for storage: aggregates built past their rules");
  }

  private ArchRule aggregates(
      String description, java.util.function.Predicate<JavaClass> condition) {
    return classes()
        .that()
        .resideInAPackage(layout.domain())
        .and(
            describe(
                "are aggregates",
                type -> type.getMethods().stream().anyMatch(m -> m.getName().equals("restore"))))
        .should(to(description, condition));
  }

  private HouseRule sqlStaysHome() {
    return rule(23, "SQL lives in adapter.persistence only")
        .clause("JavaSql", onlyIn("persistence", "java.sql.."))
        .clause("JavaxSql", onlyIn("persistence", "javax.sql.."))
        .because("ADR-0007 one door for storage: tables read past their store");
  }

  private ArchRule onlyIn(String home, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layout.in(home))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
