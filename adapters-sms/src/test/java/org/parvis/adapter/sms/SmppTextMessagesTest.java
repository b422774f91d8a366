package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.TextMessages;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.MessageKind;

class SmppTextMessagesTest extends TextMessagesContract {
  private static final Duration PATIENCE = Duration.ofMillis(400);

  @Override
  Peer start() throws IOException {
    return new Smsc(SmppPeer.start());
  }

  private static final class Smsc implements Peer {
    private final SmppPeer peer;
    private final SmppTextMessages client;

    private Smsc(SmppPeer peer) {
      this.peer = peer;
      this.client = client(peer.address());
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
      peer.answers(SmppConstants.STATUS_INVDSTADR);
    }

    @Override
    public void hasNoRoom() {
      peer.answers(SmppConstants.STATUS_MSGQFUL);
    }

    @Override
    public void losesItsAnswers() {
      peer.fallsSilent();
    }

    @Override
    public void close() {
      client.close();
      peer.close();
    }
  }

  static SmppTextMessages client(SmppTextMessages.Gateway gateway) {
    return new SmppTextMessages(
        "first",
        new SmsTexts(),
        gateway,
        receipt -> {
          throw new AssertionError("no receipt here");
        },
        CLOCK,
        PATIENCE);
  }

  @Test
  void a_message_is_kept_for_what_is_left_of_its_life() {
    assertThat(send("MARTIN")).isInstanceOf(SendResult.Accepted.class);

    assertThat(smsc().submitted())
        .singleElement()
        .returns("000000000500000R", SubmitSm::getValidityPeriod);
  }

  @Test
  void an_smsc_with_another_alphabet_gets_every_letter_in_ucs2() {
    try (SmppTextMessages client = client(smsc().address(new SmppHabits(SmppIds.SAME, true)))) {
      assertThat(client.send(SmsTextRulesTest.message(MessageKind.ONE_TIME_CODE, Language.FRENCH)))
          .isInstanceOf(SendResult.Accepted.class);
    }

    assertThat(smsc().submitted())
        .isNotEmpty()
        .allMatch(part -> part.getDataCoding() == SmppConstants.DATA_CODING_UCS2);
    assertThat(peer().received())
        .singleElement()
        .satisfies(message -> assertThat(message.text()).contains("à personne").endsWith("012345"));
  }

  @Test
  void one_session_carries_all_messages_and_another_one_after_it_was_lost() {
    assertThat(send("MARTIN")).isInstanceOf(SendResult.Accepted.class);
    assertThat(send("MARTIN")).isInstanceOf(SendResult.Accepted.class);
    assertThat(smsc().binds()).isEqualTo(1);
    smsc().restarts();

    assertThat(sendUntilAccepted()).isTrue();
    assertThat(smsc().binds()).isEqualTo(2);
  }

  @Test
  void too_many_at_once_are_tried_again() {
    smsc().answers(SmppConstants.STATUS_THROTTLED);

    assertThat(send("MARTIN")).isInstanceOf(SendResult.Throttled.class);
  }

  @Test
  void a_wrong_password_of_ours_is_not_the_members_fault() {
    try (SmppTextMessages stranger = client(smsc().address("other"))) {
      assertThat(
              stranger.send(SmsTextRulesTest.message(MessageKind.ONE_TIME_CODE, Language.FRENCH)))
          .isInstanceOf(SendResult.Misconfigured.class);
    }
  }

  @Test
  void the_password_is_not_in_the_text_form() {
    assertThat(smsc().address().toString()).doesNotContain("secret");
  }

  /** That a connection has ended is noticed a moment later, or by the message that it loses. */
  private boolean sendUntilAccepted() {
    for (int i = 0; i < 20; i++) {
      if (send("MARTIN") instanceof SendResult.Accepted) {
        return true;
      }
    }
    return false;
  }

  private SmppPeer smsc() {
    return ((Smsc) peer()).peer;
  }
}
