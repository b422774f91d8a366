package org.parvis.hostile;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product once for all the classes that ask for it, and stops it after the last. */
final class OneStage implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(OneStage.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(Started.class, started -> new Started(Stage.start()), Started.class)
        .stage();
  }

  private record Started(Stage stage) implements AutoCloseable {
    @Override
    public void close() {
      stage.close();
    }
  }
}
