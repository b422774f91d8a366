package org.parvis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.parvis.architecture.HouseRule.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What the edges of the hexagon may not do. */
final class EdgeRules {
  private final Layout layout;

  EdgeRules(Layout layout) {
    this.layout = layout;
  }

  List<HouseRule> all() {
    return List.of(noServletSession(), configurationIsReadOnce(), nativeCodeIsFenced());
  }

  private HouseRule noServletSession() {
    DescribedPredicate<JavaAccess<?>> opensSession =
        describe(
            "opens a servlet session",
            access ->
                Set.of("getSession", "getSessionMap", "changeSessionId", "getSessionId")
                        .contains(access.getName())
                    && access.getTargetOwner().getPackageName().startsWith("jakarta."));
    return rule(24, "nothing lives in a servlet session")
        .clause(
            "GetSession",
            noClasses()
                .that()
                .resideInAPackage(layout.root())
                .should()
                .accessTargetWhere(opensSession))
        .clause("HttpSession", never("jakarta.servlet.http.HttpSession"))
        .clause("SessionScoped", never("jakarta.enterprise.context.SessionScoped"))
        .clause("ConversationScoped", never("jakarta.enterprise.context.ConversationScoped"))
        .clause("ViewScoped", never("jakarta.faces.view.ViewScoped"))
        .clause("FlowScoped", never("jakarta.faces.flow.FlowScoped"))
        .clause("Flash", never("jakarta.faces.context.Flash"))
        .because("ADR-0008 our own sessions: views and sessions that expire by themselves");
  }

  private HouseRule configurationIsReadOnce() {
    return rule(25, "configuration is read in bootstrap only")
        .clause(
            "MicroProfileConfig",
            noClasses()
                .that()
                .resideOutsideOfPackage(layout.bootstrap())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.microprofile.config.."))
        .because("ADR-0003 core without framework: keys that nobody documents or checks");
  }

  private HouseRule nativeCodeIsFenced() {
    return rule(26, "native code is reached in adapter.kyc.engine only")
        .clause("Bytedeco", outsideEngineNever("org.bytedeco.."))
        .clause("OnnxRuntime", outsideEngineNever("ai.onnxruntime.."))
        .because("ADR-0009 reader in a child process: a decoder's crash that takes the server");
  }

  private ArchRule outsideEngineNever(String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layout.in("engine"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private ArchRule never(String banned) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root())
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(banned);
  }
}
