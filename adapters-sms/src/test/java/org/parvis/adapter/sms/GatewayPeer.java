package org.parvis.adapter.sms;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.parvis.adapter.sms.TextMessagesContract.Received;
import org.parvis.application.fake.FakeDigests;
import org.parvis.application.message.ReceiptTokens;

/** A gateway that answers as Kannel does and remembers what it was asked. */
final class GatewayPeer implements AutoCloseable {
  /** The connection is cut after the request. */
  static final int CUT = 0;

  static final KannelReceiptAddresses RECEIPTS =
      new KannelReceiptAddresses(
          URI.create("http://127.0.0.1:8080/receipts"),
          "first",
          new ReceiptTokens(new FakeDigests()));

  private static final int ACCEPTED = 202;

  private final HttpServer server;
  private final List<Received> received = new ArrayList<>();
  private int status = ACCEPTED;
  private Headers headers = new Headers();

  private GatewayPeer(HttpServer server) {
    this.server = server;
  }

  static GatewayPeer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    GatewayPeer peer = new GatewayPeer(server);
    server.createContext("/cgi-bin/sendsms", peer::answer);
    server.start();
    return peer;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    headers = exchange.getRequestHeaders();
    if (status == ACCEPTED) {
      Charset charset = Charset.forName(headers.getFirst("X-Kannel-Charset"));
      received.add(new Received(headers.getFirst("X-Kannel-To"), new String(body, charset)));
    }
    if (status != CUT) {
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }

  synchronized void answers(int wanted) {
    status = wanted;
  }

  synchronized String header(String name) {
    return headers.getFirst(name);
  }

  /** What it accepted, in its order. */
  synchronized List<Received> received() {
    return List.copyOf(received);
  }

  KannelTextMessages.Gateway address() {
    return new KannelTextMessages.Gateway(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cgi-bin/sendsms"),
        "parvis",
        "secret",
        "PARVIS");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
