package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.FakeDigests;
import org.parvis.application.message.ReceiptTokens;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** The same promises with the real Kannel of Debian at the other end. */
class RealKannelTest extends TextMessagesContract {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final OutboundMessage ANY =
      SmsTextRulesTest.message(MessageKind.ONE_TIME_CODE, Language.FRENCH);
  private static final int UNAVAILABLE = 503;
  private static final int NO_CONTENT = 204;

  private static KannelPeer kannel;
  private static HttpServer receipts;
  private static final BlockingQueue<String> CALLS = new LinkedBlockingQueue<>();
  private static volatile int answer;

  /** Since Kannel was started. */
  private static int accepted;

  @BeforeAll
  static void isThere() throws IOException {
    assumeTrue(KannelPeer.isInstalled(), "NOT RUN: no Kannel here (Debian: kannel, kannel-extras)");
    kannel = KannelPeer.start();
    receipts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receipts.createContext(
        "/receipts",
        call -> {
          CALLS.add(call.getRequestURI().getRawQuery());
          call.sendResponseHeaders(answer, -1);
          call.close();
        });
    receipts.start();
  }

  @AfterAll
  static void ends() {
    if (kannel != null) {
      kannel.close();
      receipts.stop(0);
    }
  }

  @Override
  Peer start() {
    kannel.startListening();
    kannel.startOperator();
    answer = NO_CONTENT;
    return new Kannel(kannel.received(accepted).size());
  }

  private static final class Kannel implements Peer {
    private final int before;
    private String user = "parvis";
    private boolean heldBack;

    private Kannel(int before) {
      this.before = before;
    }

    @Override
    public TextMessages textMessages() {
      KannelTextMessages route =
          new KannelTextMessages(
              new SmsTexts(), kannel.address(user), receiptAddresses(), CLOCK, PATIENCE);
      return message -> {
        SendResult result = route.send(message);
        accepted += isAccepted(result) ? 1 : 0;
        return result;
      };
    }

    @Override
    public List<Received> received() {
      List<Received> all = heldBack ? kannel.received() : kannel.received(accepted);
      return all.subList(before, all.size());
    }

    @Override
    public void refusesTheNumber() {
      user = KannelPeer.NARROW;
    }

    @Override
    public void hasNoRoom() {
      kannel.stopOperator();
      heldBack = true;
      SendResult latest = textMessages().send(ANY);
      for (int i = 0; i < 5 && isAccepted(latest); i++) {
        latest = textMessages().send(ANY);
      }
    }

    private static boolean isAccepted(SendResult result) {
      return result.match(
          accepted -> true, no -> false, no -> false, no -> false, no -> false, no -> false);
    }

    @Override
    public void losesItsAnswers() {
      kannel.freeze();
      heldBack = true;
    }

    @Override
    public void goesDown() {
      kannel.stopListening();
    }

    @Override
    public void close() {
      // What a frozen one was asked is forgotten with it.
      if (heldBack) {
        kannel.stopListening();
      }
    }
  }

  private static KannelReceiptAddresses receiptAddresses() {
    return new KannelReceiptAddresses(
        URI.create("http://127.0.0.1:" + receipts.getAddress().getPort() + "/receipts"),
        "first",
        new ReceiptTokens(new FakeDigests()));
  }

  @Test
  void it_reports_at_the_address_that_it_was_given_and_again_until_it_is_heard()
      throws InterruptedException {
    CALLS.clear();
    answer = UNAVAILABLE;
    assertThat(send("MARTIN")).isInstanceOf(SendResult.Accepted.class);
    String token =
        new ReceiptTokens(new FakeDigests()).of(new Handover("first", MESSAGE.toString()));
    String expected = "route=first&message=" + MESSAGE + "&token=" + token + "&status=1&said=";
    assertThat(CALLS.poll(10, TimeUnit.SECONDS)).startsWith(expected);
    answer = NO_CONTENT;
    assertThat(CALLS.poll(10, TimeUnit.SECONDS)).startsWith(expected);
  }

  @Test
  void a_wrong_password_of_ours_is_not_the_members_fault() {
    KannelTextMessages.Gateway known = kannel.address("parvis");
    TextMessages stranger =
        new KannelTextMessages(
            new SmsTexts(),
            new KannelTextMessages.Gateway(known.sendSms(), "parvis", "other", "PARVIS"),
            receiptAddresses(),
            CLOCK,
            PATIENCE);
    assertThat(stranger.send(ANY)).isInstanceOf(SendResult.Misconfigured.class);
  }
}
