package org.parvis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.parvis.architecture.HouseRule.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.List;
import java.util.regex.Pattern;

/** Names that tell, words that do not. */
final class NameRules {
  static final List<String> FORBIDDEN_WORDS =
      List.of(
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Impl",
          "Dto",
          "Base",
          "Abstract",
          "Info",
          "Data",
          "Otp");

  private final Layout layout;

  NameRules(Layout layout) {
    this.layout = layout;
  }

  List<HouseRule> all() {
    return List.of(namesTell());
  }

  private HouseRule namesTell() {
    var draft =
        rule(22, "names are business words: pages end in Page, resources in Resource")
            .clause(
                "PageSuffix",
                classes()
                    .that()
                    .resideInAPackage(layout.in("web"))
                    .and()
                    .areAnnotatedWith("jakarta.inject.Named")
                    // What only helps pages to show something has no buttons.
                    .and(describe("ask a use case", this::asksUseCase))
                    .and(describe("act on a button", NameRules::acts))
                    .should()
                    .haveSimpleNameEndingWith("Page"))
            .clause(
                "ResourceSuffix",
                classes()
                    .that()
                    .areAnnotatedWith("jakarta.ws.rs.Path")
                    .should()
                    .haveSimpleNameEndingWith("Resource"))
            .clause(
                "Getter",
                noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(layout.core())
                    .should()
                    .haveNameMatching("get[A-Z].*"));
    for (String word : FORBIDDEN_WORDS) {
      draft.clause(word, nobodyIsCalled(word));
    }
    return draft.because("ADR-0010 one vocabulary: words that say nothing about the business");
  }

  private boolean asksUseCase(JavaClass type) {
    return type.getFields().stream()
        .anyMatch(
            field -> field.getRawType().isAssignableTo(layout.plain("application") + ".UseCase"));
  }

  /** The action of a button answers with the place to go to. */
  private static boolean acts(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> method.getRawReturnType().isEquivalentTo(String.class))
        .anyMatch(method -> !method.getName().matches("(get|is)[A-Z].*"));
  }

  private ArchRule nobodyIsCalled(String word) {
    Pattern asAWord = Pattern.compile("(^|.*[a-z0-9])" + word + "([A-Z0-9_].*|$)");
    return noClasses()
        .that()
        .resideInAPackage(layout.root())
        .should(
            ArchConditions.be(
                describe(
                    "called " + word,
                    (JavaClass type) ->
                        asAWord.matcher(withoutProperNames(type.getSimpleName())).matches())));
  }

  /** DataSource is the platform's own noun for a thing, not a way of saying nothing. */
  private static String withoutProperNames(String name) {
    return name.replace("DataSource", "Source");
  }
}
