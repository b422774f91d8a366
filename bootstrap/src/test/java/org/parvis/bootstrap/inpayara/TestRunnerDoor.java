package org.parvis.bootstrap.inpayara;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/**
 * Lets the test runner in before the gate, which opens nothing that has no rule. Only the archive
 * under test has this door.
 */
@WebListener
public class TestRunnerDoor implements ServletContextListener {
  private static final String RUNNER = "ArquillianServletRunnerEE9";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    Filter door =
        (request, response, chain) -> context.getNamedDispatcher(RUNNER).forward(request, response);
    context
        .addFilter("test runner", door)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + RUNNER);
  }
}
