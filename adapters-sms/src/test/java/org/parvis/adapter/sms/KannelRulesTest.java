package org.parvis.adapter.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.adapter.sms.SmsTextRulesTest.message;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.SendResult;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.MessageKind;

class KannelRulesTest {
  private final AtomicInteger status = new AtomicInteger(202);
  private volatile String body = "";
  private volatile Headers headers = new Headers();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/cgi-bin/sendsms",
        exchange -> {
          body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          headers = exchange.getRequestHeaders();
          if (status.get() == 0) {
            exchange.close();
            return;
          }
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void number_and_password_travel_in_headers_and_the_text_in_the_body() {
    assertThat(send()).isEqualTo(new SendResult.Accepted());
    assertThat(headers.getFirst("X-Kannel-To")).isEqualTo("+33612345678");
    assertThat(headers.getFirst("X-Kannel-Password")).isEqualTo("secret");
    assertThat(headers.getFirst("X-Kannel-Coding")).isEqualTo("0");
    assertThat(body).contains("#012345");
  }

  @Test
  void a_gateway_that_is_down_has_sent_nothing() {
    server.stop(0);
    assertThat(send()).isInstanceOf(SendResult.NotSent.class);
  }

  @Test
  void a_refused_number_is_not_tried_again() {
    status.set(400);
    assertThat(send()).isInstanceOf(SendResult.Rejected.class);
  }

  @Test
  void a_wrong_password_of_ours_is_not_the_members_fault() {
    status.set(403);
    assertThat(send()).isInstanceOf(SendResult.NotSent.class);
  }

  @Test
  void a_connection_cut_after_the_request_may_have_sent() {
    status.set(0);
    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void an_error_inside_the_gateway_may_have_sent() {
    status.set(500);
    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void the_password_is_not_in_the_text_form() {
    assertThat(gateway().toString()).doesNotContain("secret");
  }

  private SendResult send() {
    return new KannelTextMessages(new SmsTexts(), gateway())
        .send(message(MessageKind.ONE_TIME_CODE, Language.FRENCH));
  }

  private KannelTextMessages.Gateway gateway() {
    return new KannelTextMessages.Gateway(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cgi-bin/sendsms"),
        "parvis",
        "secret",
        "PARVIS");
  }
}
