package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;

class KannelTextMessagesTest extends TextMessagesContract {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  @Override
  Peer start() throws IOException {
    return new Kannel(GatewayPeer.start());
  }

  private static final class Kannel implements Peer {
    private final GatewayPeer peer;
    private final KannelTextMessages client;

    private Kannel(GatewayPeer peer) {
      this.peer = peer;
      this.client =
          new KannelTextMessages(new SmsTexts(), peer.address(), GatewayPeer.RECEIPTS, CLOCK);
    }

    @Override
    public TextMessages textMessages() {
      return client;
    }

    @Override
    public List<Received> received() {
      return peer.received();
    }

    @Override
    public void refusesTheNumber() {
      peer.answers(BAD_REQUEST);
    }

    @Override
    public void hasNoRoom() {
      peer.answers(UNAVAILABLE);
    }

    @Override
    public void losesItsAnswers() {
      peer.answers(GatewayPeer.CUT);
    }

    @Override
    public void close() {
      peer.close();
    }
  }

  @Test
  void number_and_password_travel_in_headers_and_the_text_in_the_body() {
    assertThat(send("MARTIN")).isEqualTo(new SendResult.Accepted(MESSAGE.toString()));
    assertThat(gateway().header("X-Kannel-To")).isEqualTo("+33612345678");
    assertThat(gateway().header("X-Kannel-Password")).isEqualTo("secret");
    assertThat(gateway().header("X-Kannel-Coding")).isEqualTo("0");
  }

  @Test
  void the_gateway_is_told_where_to_report_and_for_how_long_to_try() {
    send("MARTIN");
    assertThat(gateway().header("X-Kannel-DLR-Url"))
        .matches(
            "http://127\\.0\\.0\\.1:8080/receipts\\?route=first&message="
                + MESSAGE
                + "&token=[A-Za-z0-9_-]{22}&status=%d&said=%A");
    assertThat(gateway().header("X-Kannel-DLR-Mask")).isEqualTo("19");
    assertThat(gateway().header("X-Kannel-Validity")).isEqualTo("5");
  }

  @Test
  void a_wrong_password_of_ours_is_not_the_members_fault() {
    gateway().answers(FORBIDDEN);
    assertThat(send("MARTIN")).isInstanceOf(SendResult.Misconfigured.class);
  }

  @Test
  void an_error_inside_the_gateway_may_have_sent() {
    gateway().answers(SERVER_ERROR);
    assertThat(send("MARTIN")).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void the_password_is_not_in_the_text_form() {
    assertThat(gateway().address().toString()).doesNotContain("secret");
  }

  private GatewayPeer gateway() {
    return ((Kannel) peer()).peer;
  }
}
