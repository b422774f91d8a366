package org.parvis.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.parvis.architecture.HouseRule.rule;
import static org.parvis.architecture.Vocabulary.capitalised;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may lean on whom. */
final class LayerRules {
  /** What the core may use of the JDK, and nothing else from anywhere. */
  static final List<String> PLAIN_JAVA =
      List.of(
          "java.lang",
          "java.math",
          "java.nio.charset",
          "java.text",
          "java.time",
          "java.time.format",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "org.jspecify.annotations");

  /** A clip is too large for a value: the application hands its bytes on without reading them. */
  private static final DescribedPredicate<JavaClass> A_STREAM_PASSING_THROUGH =
      equivalentTo(java.io.InputStream.class).as("a stream passing through");

  private final Layout layout;

  LayerRules(Layout layout) {
    this.layout = layout;
  }

  List<HouseRule> all() {
    return List.of(
        layersPointInwards(),
        domainIsPlainJava(),
        applicationIsPlainJava(),
        adaptersIgnoreEachOther(),
        onlyBootstrapSeesServices(),
        webNeverSeesPorts(),
        featuresAreFreeOfCycles());
  }

  private HouseRule layersPointInwards() {
    String[] layers =
        Stream.of(layout.core(), layout.adapters(), new String[] {layout.bootstrap()})
            .flatMap(Stream::of)
            .toArray(String[]::new);
    var draft =
        rule(1, "layers point inwards, and every class belongs to one")
            .clause(
                "EveryClassHasALayer",
                classes()
                    .that()
                    .resideInAPackage(layout.root())
                    .should()
                    .resideInAnyPackage(layers))
            .clause("DomainToApplication", never(layout.domain(), layout.application()))
            .clause("DomainToAdapter", never(layout.domain(), layout.adapters()))
            .clause("DomainToBootstrap", never(layout.domain(), layout.bootstrap()))
            .clause("ApplicationToAdapter", never(layout.application(), layout.adapters()))
            .clause("ApplicationToBootstrap", never(layout.application(), layout.bootstrap()));
    for (String adapter : Layout.ADAPTERS) {
      draft.clause(
          capitalised(adapter) + "ToBootstrap", never(layout.in(adapter), layout.bootstrap()));
    }
    return draft.because("ADR-0001 hexagonal modules: stray packages and upward calls");
  }

  private HouseRule domainIsPlainJava() {
    return rule(2, "the domain is plain Java: itself, an allow-list of the JDK, JSpecify")
        .clause(
            "AllowList",
            classes()
                .that()
                .resideInAPackage(layout.domain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(plainJavaAnd(layout.domain()))))
        .because("ADR-0003 core without framework: SQL, logging, threads, files, any framework");
  }

  private HouseRule applicationIsPlainJava() {
    return rule(3, "the application is plain Java: the domain, itself, the same allow-list")
        .clause(
            "AllowList",
            classes()
                .that()
                .resideInAPackage(layout.application())
                .should()
                .onlyDependOnClassesThat(
                    resideInAnyPackage(plainJavaAnd(layout.domain(), layout.application()))
                        .or(A_STREAM_PASSING_THROUGH)))
        .because("ADR-0003 core without framework: JPA, CDI, Bean Validation in the core");
  }

  private HouseRule adaptersIgnoreEachOther() {
    var draft = rule(4, "adapters do not know each other");
    for (String from : Layout.ADAPTERS) {
      for (String to : Layout.ADAPTERS) {
        if (!from.equals(to)) {
          draft.clause(
              capitalised(from) + "To" + capitalised(to), never(layout.in(from), layout.in(to)));
        }
      }
    }
    return draft.because("ADR-0001 hexagonal modules: short cuts from page to table");
  }

  private HouseRule onlyBootstrapSeesServices() {
    return rule(5, "only bootstrap sees the services behind the use cases")
        .clause(
            "ServiceOutsideBootstrap",
            noClasses()
                .that()
                .resideOutsideOfPackages(layout.application(), layout.bootstrap())
                .should()
                .dependOnClassesThat(
                    resideInAPackage(layout.application()).and(simpleNameEndingWith("Service"))))
        .because("ADR-0001 hexagonal modules: going round the use case");
  }

  private HouseRule webNeverSeesPorts() {
    return rule(6, "pages and resources never see an outbound port")
        .clause("WebToPort", never(layout.in("web"), layout.in("port")))
        .because("ADR-0001 hexagonal modules: pages with stores");
  }

  /** The features of the domain in the order in which they may lean on each other. */
  static final List<Set<String>> FEATURES =
      List.of(
          Set.of("shared"),
          Set.of("member"),
          Set.of("session"),
          Set.of("code", "credential", "verification", "journal", "message"),
          Set.of("access"),
          Set.of("banking"));

  private ArchCondition<JavaClass> leanOnEarlierFeaturesOnly() {
    return new ArchCondition<>("lean on features that stand earlier in " + FEATURES) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(d -> resideInAPackage(layout.domain()).test(d.getTargetClass()))
            .filter(d -> !feature(d.getTargetClass()).equals(feature(type)))
            .forEach(
                d ->
                    events.add(
                        new SimpleConditionEvent(
                            type,
                            standing(d.getTargetClass()) < standing(type),
                            d.getDescription())));
      }
    };
  }

  private String feature(JavaClass type) {
    String below = type.getPackageName().substring(layout.plain("domain").length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
  }

  /** A feature without a standing may lean on nobody, so a new one has to be given its place. */
  private int standing(JavaClass type) {
    for (int i = 0; i < FEATURES.size(); i++) {
      if (FEATURES.get(i).contains(feature(type))) {
        return i;
      }
    }
    return -1;
  }

  private HouseRule featuresAreFreeOfCycles() {
    return rule(7, "features are free of cycles, and the domain's lean one way")
        .clause("DomainCycle", slices().matching(layout.slices("domain")).should().beFreeOfCycles())
        .clause(
            "ApplicationCycle",
            slices().matching(layout.slices("application")).should().beFreeOfCycles())
        .clause(
            "DomainDirection",
            classes().that().resideInAPackage(layout.domain()).should(leanOnEarlierFeaturesOnly()))
        .because("ADR-0001 hexagonal modules: features that cannot be read alone");
  }

  private static ArchRule never(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to);
  }

  private static String[] plainJavaAnd(String... ours) {
    return Stream.concat(Stream.of(ours), PLAIN_JAVA.stream()).toArray(String[]::new);
  }
}
