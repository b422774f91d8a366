package org.parvis.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule of the house: its number and title as in {@code docs/architecture.md}, the decision
 * behind it, and the clauses that together make it.
 *
 * @param reason the ADR that decided it and what the rule stops
 */
record HouseRule(int number, String title, String reason, List<Clause> clauses) {

  /**
   * The smallest thing that can be violated alone. The planted class that violates it is called V,
   * the rule's number, the clause's name: {@code V08RandomUuid}.
   */
  record Clause(String name, ArchRule rule) {}

  HouseRule {
    if (!reason.matches("ADR-\\d{4} .+")) {
      throw new IllegalArgumentException("a rule's reason names its ADR: " + reason);
    }
    clauses = List.copyOf(clauses);
  }

  static Draft rule(int number, String title) {
    return new Draft(number, title);
  }

  String id() {
    return "%02d %s".formatted(number, title);
  }

  /** How a class that violates this clause on purpose is called. */
  String plantOf(Clause clause) {
    return "V%02d%s".formatted(number, clause.name());
  }

  static final class Draft {
    private final int number;
    private final String title;
    private final List<Clause> clauses = new ArrayList<>();

    private Draft(int number, String title) {
      this.number = number;
      this.title = title;
    }

    Draft clause(String name, ArchRule rule) {
      clauses.add(new Clause(name, rule));
      return this;
    }

    HouseRule because(String reason) {
      return new HouseRule(
          number,
          title,
          reason,
          clauses.stream()
              .map(clause -> new Clause(clause.name(), named(clause, clause.rule(), reason)))
              .toList());
    }

    /** A violation tells the rule's number and title, its clause, and the decision behind it. */
    private ArchRule named(Clause clause, ArchRule rule, String reason) {
      ArchRule reasoned = rule.because(reason);
      return reasoned.as(
          "%02d %s [%s]: %s".formatted(number, title, clause.name(), reasoned.getDescription()));
    }
  }
}
