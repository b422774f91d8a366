package org.parvis.bootstrap;

import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.sms.SmppTextMessages;
import org.parvis.application.message.Routes;
import org.parvis.application.port.TextMessages;

/** The ways for text messages, and the sessions that have to be kept and ended. */
public final class TextGateways implements AutoCloseable {
  private final List<Routes.Route> routes = new ArrayList<>();
  private final List<SmppTextMessages> sessions = new ArrayList<>();

  /**
   * Adds a way behind the others.
   *
   * @param perSecond how many messages may leave by it; 0 means that nothing limits them
   */
  public void add(String name, TextMessages gateway, int perSecond) {
    routes.add(
        new Routes.Route(name, gateway::send, perSecond == 0 ? Double.MAX_VALUE : perSecond));
    if (gateway instanceof SmppTextMessages session) {
      sessions.add(session);
    }
  }

  /** In the order in which they are tried. */
  public List<Routes.Route> routes() {
    return List.copyOf(routes);
  }

  /** Binds sessions again that were lost, as receipts come by them. */
  void keepBound() {
    sessions.forEach(
        session -> {
          boolean unused = session.keepBound();
        });
  }

  /** Says goodbye to each SMSC that was spoken to. */
  @Override
  public void close() {
    sessions.forEach(SmppTextMessages::close);
  }
}
