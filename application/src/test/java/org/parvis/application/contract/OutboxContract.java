package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

/** What every outbox promises. */
public abstract class OutboxContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final ServerLife LIFE = new ServerLife(Any.id());
  private static final ServerLife OTHER_LIFE = new ServerLife(Any.id());
  private static final Instant END_OF_TIME = Instant.parse("2190-01-01T00:00:00Z");

  protected abstract Outbox outbox();

  @BeforeEach
  void the_outbox_is_empty() {
    Optional<ClaimedMessage> left = claim(END_OF_TIME);
    while (left.isPresent()) {
      UUID id = left.orElseThrow().message().id();
      change(() -> outbox().giveUp(id, "left over", END_OF_TIME));
      left = claim(END_OF_TIME);
    }
  }

  @Test
  void a_message_comes_back_as_it_was_put() {
    OutboundMessage message = put(MessageKind.IDENTITY_REFUSED);

    assertThat(claim(Any.MOMENT)).contains(new ClaimedMessage(message, 0));
  }

  @Test
  void the_oldest_message_goes_first_but_codes_overtake() {
    OutboundMessage first = put(MessageKind.SIGN_UP_LINK);
    OutboundMessage second = put(MessageKind.IDENTITY_VERIFIED);
    OutboundMessage code = put(MessageKind.ONE_TIME_CODE);

    assertThat(claim(Any.MOMENT).map(claimed -> claimed.message().id())).contains(code.id());
    assertThat(claim(Any.MOMENT).map(claimed -> claimed.message().id())).contains(first.id());
    assertThat(claim(Any.MOMENT).map(claimed -> claimed.message().id())).contains(second.id());
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void nobody_gets_a_message_that_another_holds_until_the_lease_ends() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);

    assertThat(claim(Any.MOMENT.plus(LEASE).minusSeconds(1))).isEmpty();
    assertThat(claim(Any.MOMENT.plus(LEASE))).contains(new ClaimedMessage(message, 1));
  }

  @Test
  void a_sent_message_never_comes_back() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    change(() -> outbox().sent(message.id(), Any.MOMENT));

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void a_postponed_message_comes_back_at_its_time() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    Instant later = Any.MOMENT.plusSeconds(10);
    change(() -> outbox().postpone(message.id(), later));

    assertThat(claim(later.minusSeconds(1))).isEmpty();
    assertThat(claim(later)).contains(new ClaimedMessage(message, 1));
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
    OutboundMessage message = put(MessageKind.ONE_TIME_CODE);
    claim(Any.MOMENT);
    change(() -> outbox().withdraw(message.id(), Any.MOMENT));
    change(() -> outbox().postpone(message.id(), Any.MOMENT));

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void withdrawing_what_left_or_is_unknown_is_harmless() {
    OutboundMessage message = put(MessageKind.ONE_TIME_CODE);
    claim(Any.MOMENT);
    change(() -> outbox().sent(message.id(), Any.MOMENT));
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
  void what_a_life_that_ended_held_is_there_at_once_and_counts_as_tried() {
    OutboundMessage message = put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);

    assertThat(free(LIFE)).isEqualTo(1);
    assertThat(claim(Any.MOMENT)).contains(new ClaimedMessage(message, 1));
  }

  @Test
  void what_another_life_holds_stays_with_it() {
    put(MessageKind.IDENTITY_VERIFIED);
    in(() -> outbox().claim(OTHER_LIFE, Any.MOMENT, LEASE));

    assertThat(free(LIFE)).isZero();
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void what_another_life_claimed_after_the_lease_had_ended_is_the_others() {
    put(MessageKind.IDENTITY_VERIFIED);
    claim(Any.MOMENT);
    Instant later = Any.MOMENT.plus(LEASE);
    in(() -> outbox().claim(OTHER_LIFE, later, LEASE));

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
    change(() -> outbox().sent(left.id(), Any.MOMENT));

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

    change(() -> outbox().sent(first.id(), Any.MOMENT));
    change(() -> outbox().giveUp(second.id(), "rejected", Any.MOMENT));
    assertThat(in(() -> outbox().backlog())).isEqualTo(new Backlog(0, Optional.empty()));
  }

  private OutboundMessage put(MessageKind kind) {
    OutboundMessage message = message(kind);
    change(() -> outbox().put(message, Any.MOMENT));
    return message;
  }

  private static OutboundMessage message(MessageKind kind) {
    return new OutboundMessage(
        Any.id(),
        Channel.SMS,
        Any.phone().e164(),
        kind,
        Language.ENGLISH,
        Map.of("code", "012345", "name", "Zoé « Œ »"),
        Any.MOMENT.plusSeconds(300));
  }

  private int free(ServerLife ended) {
    return in(() -> outbox().free(ended, Any.MOMENT));
  }

  private Optional<ClaimedMessage> claim(Instant now) {
    return in(() -> outbox().claim(LIFE, now, LEASE));
  }
}
