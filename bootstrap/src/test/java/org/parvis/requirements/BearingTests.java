package org.parvis.requirements;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of one class that bear an id, in a loader of their own. */
final class BearingTests {
  private BearingTests() {}

  /**
   * What came of them.
   *
   * @param run how many ran
   * @param refuted those whose assertion failed, as "name: message"
   * @param broken those that ended otherwise, as "name: failure"
   */
  record Result(int run, List<String> refuted, List<String> broken) {
    boolean isGreen() {
      return refuted.isEmpty() && broken.isEmpty();
    }

    int red() {
      return refuted.size() + broken.size();
    }
  }

  /**
   * Runs them.
   *
   * @param changed a folder whose classes take the place of the modules' own; may be empty
   */
  static Result run(String testClass, String id, Path changed) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = Modules.loader(changed)) {
      thread.setContextClassLoader(loader);
      Ends ends = new Ends();
      launcher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(load(loader, testClass)))
                  .filters(EngineFilter.includeEngines("junit-jupiter"), bearing(id))
                  .build(),
              ends);
      return new Result(ends.run, List.copyOf(ends.refuted), List.copyOf(ends.broken));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Class<?> load(ClassLoader loader, String testClass) {
    try {
      return Class.forName(testClass, false, loader);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(
          testClass + " was not compiled; its module's tests belong to the same build", missing);
    }
  }

  // Nothing that this project registers for its own tests belongs into these.
  private static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build());
  }

  private static PostDiscoveryFilter bearing(String id) {
    return descriptor -> FilterResult.includedIf(bears(descriptor, id));
  }

  private static boolean bears(TestDescriptor descriptor, String id) {
    return descriptor
        .getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(method -> RequirementIds.bornBy(method.getMethodName()).contains(id))
        .orElse(!descriptor.isTest());
  }

  private static final class Ends implements TestExecutionListener {
    private final List<String> refuted = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int run;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        run++;
      }
      result
          .getThrowable()
          .ifPresent(
              failure ->
                  (failure instanceof AssertionError ? refuted : broken)
                      .add(test.getDisplayName() + ": " + failure));
    }
  }
}
