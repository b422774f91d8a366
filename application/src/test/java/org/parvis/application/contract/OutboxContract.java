package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Outbox.Lane;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.message.Receipt;
import org.parvis.domain.message.ReceiptStatus;

/** What every outbox promises. */
public abstract class OutboxContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final ServerLife LIFE = new ServerLife(Any.id());
  private static final ServerLife OTHER_LIFE = new ServerLife(Any.id());
  private static final Handover WAY = new Handover("main", "4711");
  private static final Instant END_OF_TIME = Instant.parse("2190-01-01T00:00:00Z");

  protected abstract Outbox outbox();

  protected abstract Receipts receipts();

  @BeforeEach
  void the_outbox_is_empty() {
    for (Lane lane : Lane.values()) {
      claim(lane, Integer.MAX_VALUE, END_OF_TIME)
          .forEach(
              left -> change(() -> outbox().giveUp(left.message().id(), "left over", END_OF_TIME)));
    }
  }

  @Test
  void a_message_comes_back_as_it_was_put() {
    OutboundMessage message = put(MessageKind.IDENTITY_REFUSED);

    assertThat(claim(Any.MOMENT)).contains(new ClaimedMessage(message, 0, false));
  }

  @Test
  void the_oldest_message_goes_first() {
    OutboundMessage first = put(MessageKind.SIGN_UP_LINK);
    OutboundMessage second = put(MessageKind.IDENTITY_VERIFIED);

    assertThat(claim(Any.MOMENT).map(claimed -> claimed.message().id())).contains(first.id());
    assertThat(claim(Any.MOMENT).map(claimed -> claimed.message().id())).contains(second.id());
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void nobody_gets_a_message_that_another_holds_until_the_lease_ends() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);

    assertThat(claim(Any.MOMENT.plus(LEASE).minusSeconds(1))).isEmpty();
    assertThat(claim(Any.MOMENT.plus(LEASE))).contains(new ClaimedMessage(message, 1, true));
  }

  @Test
  void a_sent_message_never_comes_back() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    accept(message);

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void a_postponed_message_comes_back_at_its_time() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    Instant later = Any.MOMENT.plusSeconds(10);
    change(() -> outbox().postpone(message.id(), later));

    assertThat(claim(later.minusSeconds(1))).isEmpty();
    assertThat(claim(later)).contains(new ClaimedMessage(message, 1, false));
  }

  @Test
  void a_message_that_was_not_tried_is_there_as_if_nobody_had_claimed_it() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    change(() -> outbox().release(message.id(), Any.MOMENT));

    assertThat(claim(Any.MOMENT)).contains(new ClaimedMessage(message, 0, false));
    accept(message);
    change(() -> outbox().release(message.id(), Any.MOMENT));
    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void a_message_that_was_given_up_never_comes_back() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    change(() -> outbox().giveUp(message.id(), "rejected", Any.MOMENT));

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void a_withdrawn_message_does_not_leave_not_even_when_it_is_postponed() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    change(() -> outbox().withdraw(message.id(), Any.MOMENT));
    change(() -> outbox().postpone(message.id(), Any.MOMENT));

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void withdrawing_what_left_or_is_unknown_is_harmless() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    accept(message);
    change(() -> outbox().withdraw(message.id(), Any.MOMENT));
    change(() -> outbox().withdraw(Any.id(), Any.MOMENT));

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  // security.md A7
  @Test
  void a_pretended_message_does_not_leave_not_even_when_it_is_postponed() {
    OutboundMessage message = message(MessageKind.PASSWORD_RESET_LINK);
    change(() -> outbox().pretend(message, Any.MOMENT));
    change(() -> outbox().postpone(message.id(), Any.MOMENT));

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void what_a_life_that_ended_held_is_there_at_once_counts_as_tried_and_is_in_doubt() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);

    assertThat(free(LIFE)).isEqualTo(1);
    assertThat(free(LIFE)).isZero();
    assertThat(claim(Any.MOMENT)).contains(new ClaimedMessage(message, 1, true));
  }

  @Test
  void what_another_life_holds_stays_with_it() {
    put(MessageKind.IDENTITY_VERIFIED);
    in(() -> outbox().claim(OTHER_LIFE, Lane.NOTICES, 1, Any.MOMENT, LEASE));

    assertThat(free(LIFE)).isZero();
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void what_another_life_claimed_after_the_lease_had_ended_is_the_others() {
    put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    Instant later = Any.MOMENT.plus(LEASE);
    in(() -> outbox().claim(OTHER_LIFE, Lane.NOTICES, 1, later, LEASE));

    assertThat(free(LIFE)).isZero();
    assertThat(claim(later)).isEmpty();
  }

  @Test
  void what_was_postponed_or_has_left_is_held_by_nobody() {
    OutboundMessage postponed = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    change(() -> outbox().postpone(postponed.id(), Any.MOMENT.plusSeconds(30)));
    OutboundMessage left = put(MessageKind.IDENTITY_REFUSED);
    claim(Any.MOMENT);
    accept(left);

    assertThat(free(LIFE)).isZero();
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void what_may_still_leave_waits_and_what_is_done_with_does_not() {
    assertThat(in(() -> outbox().backlog())).isEqualTo(new Backlog(0, Optional.empty()));
    OutboundMessage first = put(MessageKind.IDENTITY_VERIFIED);
    OutboundMessage second = put(MessageKind.IDENTITY_REFUSED);
    claim(Any.MOMENT);
    assertThat(in(() -> outbox().backlog())).isEqualTo(new Backlog(2, Optional.of(Any.MOMENT)));

    accept(first);
    change(() -> outbox().giveUp(second.id(), "rejected", Any.MOMENT));
    assertThat(in(() -> outbox().backlog())).isEqualTo(new Backlog(0, Optional.empty()));
  }

  @Test
  void each_lane_takes_its_own_oldest_first_and_no_more_than_asked() {
    OutboundMessage first = put(MessageKind.IDENTITY_VERIFIED);
    OutboundMessage mail = message(MessageKind.IDENTITY_REFUSED, Channel.MAIL);
    change(() -> outbox().put(mail, Any.MOMENT));
    OutboundMessage second = put(MessageKind.IDENTITY_VERIFIED);
    OutboundMessage third = put(MessageKind.IDENTITY_VERIFIED);

    assertThat(claim(Lane.CODES, 5, Any.MOMENT)).isEmpty();
    assertThat(claim(Lane.MAILS, 5, Any.MOMENT))
        .containsExactly(new ClaimedMessage(mail, 0, false));
    assertThat(claim(Lane.NOTICES, 2, Any.MOMENT))
        .containsExactly(new ClaimedMessage(first, 0, false), new ClaimedMessage(second, 0, false));
    OutboundMessage code = put(MessageKind.TRANSFER_CODE);
    assertThat(claim(Lane.CODES, 5, Any.MOMENT))
        .containsExactly(new ClaimedMessage(code, 0, false));
    assertThat(claim(Lane.NOTICES, 5, Any.MOMENT))
        .containsExactly(new ClaimedMessage(third, 0, false));
  }

  @Test
  void the_trail_says_what_was_noted() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    assertThat(trail(message).state()).isEqualTo(MessageState.WAITING);
    claim(Any.MOMENT);
    Instant later = Any.MOMENT.plusSeconds(2);
    change(() -> outbox().unknown(message.id(), Optional.of(WAY), "no answer", later));

    assertThat(trail(message))
        .isEqualTo(
            new MessageTrail(
                message.id(),
                Channel.SMS,
                MessageKind.IDENTITY_VERIFIED,
                MessageState.UNKNOWN,
                1,
                Optional.of(WAY),
                Optional.of("no answer"),
                Any.MOMENT,
                Optional.of(later),
                List.of()));
    assertThat(in(() -> outbox().trail(Any.id()))).isEmpty();
  }

  @Test
  void a_receipt_counts_whenever_it_came_and_the_one_that_tells_most_stays() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    Handover way = new Handover("main", Any.id().toString());
    report(way, ReceiptStatus.DELIVERED);
    assertThat(trail(message).state()).isEqualTo(MessageState.WAITING);
    claim(Any.MOMENT);
    change(() -> outbox().accepted(message.id(), way, Any.MOMENT));

    assertThat(trail(message).state()).isEqualTo(MessageState.DELIVERED);
    report(way, ReceiptStatus.ACCEPTED);
    assertThat(trail(message).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(trail(message).receipts())
        .extracting(Receipt::status)
        .containsExactly(ReceiptStatus.DELIVERED, ReceiptStatus.ACCEPTED);
  }

  @Test
  void a_receipt_that_says_the_same_again_is_passed_over() {
    Handover way = new Handover("main", Any.id().toString());

    assertThat(report(way, ReceiptStatus.FAILED)).isTrue();
    assertThat(report(way, ReceiptStatus.FAILED)).isFalse();
    assertThat(report(way, ReceiptStatus.DELIVERED)).isTrue();
    assertThat(report(new Handover("spare", way.reference()), ReceiptStatus.FAILED)).isTrue();
  }

  @Test
  void a_receipt_of_another_route_says_nothing_unless_it_names_our_message() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    Handover way = new Handover("main", Any.id().toString());
    change(() -> outbox().accepted(message.id(), way, Any.MOMENT));
    report(new Handover("spare", way.reference()), ReceiptStatus.FAILED);
    assertThat(trail(message).receipts()).isEmpty();

    report(new Handover("spare", message.id().toString()), ReceiptStatus.DELIVERED);
    assertThat(trail(message).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void the_trails_to_an_address_are_those_of_its_newest_messages() {
    String address = "a" + Any.id() + "@univ.example";
    List<UUID> put =
        Stream.generate(() -> message(MessageKind.IDENTITY_REFUSED, Channel.MAIL, address))
            .limit(3)
            .map(
                message -> {
                  change(() -> outbox().put(message, Any.MOMENT));
                  return message.id();
                })
            .toList();

    assertThat(in(() -> outbox().trailsTo(address, 2)))
        .extracting(MessageTrail::message)
        .containsExactly(put.get(2), put.get(1));
  }

  private OutboundMessage put(MessageKind kind) {
    OutboundMessage message = message(kind);
    change(() -> outbox().put(message, Any.MOMENT));
    return message;
  }

  private static OutboundMessage message(MessageKind kind) {
    return message(kind, Channel.SMS);
  }

  private static OutboundMessage message(MessageKind kind, Channel channel) {
    return message(kind, channel, Any.phone().e164());
  }

  private static OutboundMessage message(MessageKind kind, Channel channel, String address) {
    return new OutboundMessage(
        Any.id(),
        channel,
        address,
        kind,
        Language.ENGLISH,
        Map.of("code", "012345", "name", "Zoé « Œ »"),
        Any.MOMENT.plusSeconds(300));
  }

  private int free(ServerLife ended) {
    return in(() -> outbox().free(ended, Any.MOMENT));
  }

  private Optional<ClaimedMessage> claim(Instant now) {
    return claim(Lane.NOTICES, 1, now).stream().findFirst();
  }

  private List<ClaimedMessage> claim(Lane lane, int most, Instant now) {
    return in(() -> outbox().claim(LIFE, lane, most, now, LEASE));
  }

  private void accept(OutboundMessage message) {
    change(() -> outbox().accepted(message.id(), WAY, Any.MOMENT));
  }

  private MessageTrail trail(OutboundMessage message) {
    return in(() -> outbox().trail(message.id())).orElseThrow();
  }

  private boolean report(Handover handover, ReceiptStatus status) {
    return in(() -> receipts().add(new Receipt(handover, status, "stat:" + status, Any.MOMENT)));
  }
}
