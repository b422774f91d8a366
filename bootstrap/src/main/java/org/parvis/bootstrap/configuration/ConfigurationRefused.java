package org.parvis.bootstrap.configuration;

import java.util.List;

/** The start is refused. Carries every problem at once, each beginning with the key at fault. */
public final class ConfigurationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  ConfigurationRefused(List<String> problems) {
    super("The configuration is refused. " + String.join(" ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
