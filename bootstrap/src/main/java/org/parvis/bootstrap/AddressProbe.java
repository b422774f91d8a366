package org.parvis.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.RequestURIRef;
import org.parvis.adapter.web.session.AddressFilter;

/**
 * Sees each request in the connector before its address is read, and puts one that can be read in
 * the place of one that cannot: the answer is then ours (docs/adr/0021).
 */
final class AddressProbe extends HttpServerProbe.Adapter {
  private static final byte[] INSTEAD = AddressFilter.INSTEAD.getBytes(US_ASCII);

  @Override
  @SuppressWarnings("rawtypes")
  public void onRequestReceiveEvent(
      HttpServerFilter filter, Connection connection, Request request) {
    RequestURIRef address = request.getRequest().getRequestURIRef();
    String sent = address.getRequestURIBC().toString(ISO_8859_1);
    if (!ReadableAddress.is(sent)) {
      request.setAttribute(AddressFilter.SENT, sent);
      address.init(INSTEAD, 0, INSTEAD.length);
    }
  }
}
