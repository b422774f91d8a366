package org.parvis.bootstrap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.server.Request;
import org.parvis.adapter.web.Listeners;

/**
 * Reaches the connector of the members' port by the first request that comes through it, which is
 * the server's own (see {@link WarmUp}): before the application is there, the port is closed, and
 * the platform has no other way to it from inside an application.
 */
@WebListener
public class ConnectorListener implements ServletRequestListener {
  private final Listeners listeners;
  private final AtomicBoolean reached = new AtomicBoolean();

  @Inject
  ConnectorListener(Listeners listeners) {
    this.listeners = listeners;
  }

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (!reached.get()
        && event.getServletRequest() instanceof HttpServletRequest request
        && listeners.isForMembers(request)
        && reached.compareAndSet(false, true)) {
      behind(request).getHttpFilter().getMonitoringConfig().addProbes(new AddressProbe());
    }
  }

  // Both methods are public; their classes are in no artefact that could be compiled against.
  private static Request behind(ServletRequest facade) {
    try {
      Object catalina = facade.getClass().getMethod("getUnwrappedCoyoteRequest").invoke(facade);
      return (Request) catalina.getClass().getMethod("getCoyoteRequest").invoke(catalina);
    } catch (ReflectiveOperationException anotherPlatform) {
      throw new IllegalStateException("Not the connector that we know", anotherPlatform);
    }
  }
}
