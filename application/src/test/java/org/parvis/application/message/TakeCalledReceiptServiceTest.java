package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.World;
import org.parvis.application.message.TakeCalledReceipt.Command;
import org.parvis.application.message.TakeCalledReceipt.Outcome;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.message.ReceiptStatus;

class TakeCalledReceiptServiceTest {
  private static final UUID MESSAGE = new UUID(30, 1);
  private static final Handover HANDOVER = new Handover("first", MESSAGE.toString());
  private static final ClientAddress GATEWAY = new ClientAddress("192.0.2.7", "192.0.2.0/24");

  private final World world = new World();
  private final ReceiptTokens tokens = new ReceiptTokens(world.digests);
  private final TakeCalledReceipt service =
      new TakeCalledReceiptService(
          new TakeReceiptService(world.outbox, world.transactions, world.clock),
          tokens,
          Set.of(GATEWAY),
          world.journal,
          world.transactions,
          world.clock);

  @BeforeEach
  void a_message_waits() {
    world.outbox.put(
        new OutboundMessage(
            MESSAGE,
            Channel.SMS,
            "+33612345678",
            MessageKind.IDENTITY_VERIFIED,
            Language.FRENCH,
            java.util.Map.of(),
            world.clock.instant().plusSeconds(300)),
        world.clock.instant());
  }

  private Outcome call(Handover handover, String token, ClientAddress from) {
    return service.execute(new Command(handover, token, ReceiptStatus.DELIVERED, "1", from));
  }

  private MessageState state() {
    return world.outbox.trail(MESSAGE).orElseThrow().state();
  }

  @Test
  void a_call_with_the_token_of_its_message_counts_and_twice_is_no_mistake() {
    assertThat(call(HANDOVER, tokens.of(HANDOVER), GATEWAY)).isEqualTo(new Outcome.Taken());
    assertThat(call(HANDOVER, tokens.of(HANDOVER), GATEWAY)).isEqualTo(new Outcome.Taken());
    assertThat(state()).isEqualTo(MessageState.DELIVERED);
    assertThat(world.journal.events()).isEmpty();
  }

  @Test
  void a_call_with_another_messages_token_changes_nothing_and_is_journalled() {
    Handover other = new Handover("first", new UUID(30, 2).toString());
    Handover elsewhere = new Handover("second", MESSAGE.toString());
    for (String token : new String[] {tokens.of(other), tokens.of(elsewhere), "", "é"}) {
      assertThat(call(HANDOVER, token, GATEWAY)).isEqualTo(new Outcome.Refused());
    }
    assertThat(state()).isEqualTo(MessageState.WAITING);
    assertThat(world.journal.events()).hasSize(4).containsOnly(JournalEvent.RECEIPT_REFUSED);
  }

  @Test
  void a_call_from_elsewhere_changes_nothing_whatever_it_knows() {
    assertThat(call(HANDOVER, tokens.of(HANDOVER), World.HERE)).isEqualTo(new Outcome.Refused());
    assertThat(state()).isEqualTo(MessageState.WAITING);
    assertThat(world.journal.events()).containsExactly(JournalEvent.RECEIPT_REFUSED);
  }

  @Test
  void tokens_are_long_and_fit_into_an_address() {
    assertThat(tokens.of(HANDOVER)).matches("[A-Za-z0-9_-]{22}");
  }
}
