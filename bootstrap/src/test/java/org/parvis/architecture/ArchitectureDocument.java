package org.parvis.architecture;

import static java.util.stream.Collectors.joining;
import static org.parvis.architecture.Imported.PLANTED;

import com.tngtech.archunit.core.domain.JavaClass;

/** {@code docs/architecture.md}, said by the poms and the rules themselves. */
final class ArchitectureDocument {
  private ArchitectureDocument() {}

  static String text() {
    return """
        # Architecture

        <!-- Written by ArchitectureDocumentTest from the poms and the house rules; do not edit by hand. -->

        Parvis is a hexagon. The domain knows the rules of the business, the application what can be asked of it,
        the adapters the world, and bootstrap puts them together. An arrow reads "depends on".

        ```mermaid
        flowchart BT
        %s
        ```

        What an arrow does not allow does not compile: `ModuleDependenciesTest` tries every missing one. What Maven
        cannot see, the rules below check in each build (`HouseRulesTest`); each rule fails under its number and title.

        ## Rules

        A rule is made of clauses, and for each clause at least one class under `bootstrap/src/test/java/planted`
        violates it on purpose: `V08RandomUuid` is the plant of rule 8, clause *RandomUuid*. Where a clause has several
        plants, what follows the underscore tells them apart. A test fails when a clause has no plant or misses one.

        | # | Rule | Reason, and what it stops | Planted classes |
        | --- | --- | --- | --- |
        %s

        """
            .formatted(picture(ModuleGraph.read()), table())
            .stripTrailing()
        + "\n";
  }

  private static String picture(ModuleGraph modules) {
    return modules.names().stream()
        .flatMap(
            module ->
                modules.modulesOf(module).stream()
                    // What is reached through another module needs no arrow of its own.
                    .filter(
                        target ->
                            modules.modulesOf(module).stream()
                                .noneMatch(other -> modules.reachableFrom(other).contains(target)))
                    .map(target -> "    %s --> %s".formatted(module, target)))
        .collect(joining("\n"));
  }

  private static String table() {
    return HouseRules.forRoot(PLANTED).stream()
        .map(
            rule ->
                "| %d | %s | %s | %s |"
                    .formatted(rule.number(), rule.title(), rule.reason(), plants(rule)))
        .collect(joining("\n"));
  }

  private static String plants(HouseRule rule) {
    return rule.clauses().stream()
        .flatMap(clause -> Imported.plantsOf(rule, clause).stream())
        .map(JavaClass::getSimpleName)
        .map(name -> "`" + name + "`")
        .collect(joining(", "));
  }
}
