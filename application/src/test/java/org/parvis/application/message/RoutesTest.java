package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.application.fake.ImmediateTransactions;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.RecordingAlarms;
import org.parvis.application.fake.RecordingGateway;
import org.parvis.application.message.Routes.Route;
import org.parvis.application.message.Routes.Routed;
import org.parvis.application.port.SendResult;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

class RoutesTest {
  private static final SendResult DOWN = new SendResult.NotSent("down");
  private static final SendResult SLOWER = new SendResult.Throttled("slower");
  private static final SendResult WRONG_ACCOUNT = new SendResult.Misconfigured("password");
  private static final Optional<Routed> BY_MAIN = by("main", new SendResult.Accepted());
  private static final Optional<Routed> BY_SPARE = by("spare", new SendResult.Accepted());

  private final MutableClock clock = new MutableClock();
  private final ImmediateTransactions transactions = new ImmediateTransactions();
  private final RecordingAlarms alarms = new RecordingAlarms(transactions);
  private final RecordingGateway main = new RecordingGateway(transactions);
  private final RecordingGateway spare = new RecordingGateway(transactions);
  private final List<Duration> pauses = new ArrayList<>();
  private final Routes routes = routes(1000);

  private Routes routes(double mainPerSecond) {
    return new Routes(
        List.of(
            new Route("main", main::send, mainPerSecond), new Route("spare", spare::send, 1000)),
        alarms,
        length -> {
          pauses.add(length);
          clock.advance(length);
        },
        clock);
  }

  private static Optional<Routed> by(String route, SendResult result) {
    return Optional.of(new Routed(route, result));
  }

  private OutboundMessage message(MessageKind kind) {
    return new OutboundMessage(
        UUID.randomUUID(),
        Channel.SMS,
        "+33612345678",
        kind,
        Language.FRENCH,
        Map.of(),
        Instant.MAX);
  }

  private OutboundMessage notice() {
    return message(MessageKind.IDENTITY_VERIFIED);
  }

  private OutboundMessage code() {
    return message(MessageKind.ONE_TIME_CODE);
  }

  static List<SendResult> nothing_left_for_certain() {
    return List.of(DOWN, WRONG_ACCOUNT);
  }

  static List<SendResult> the_last_word() {
    return List.of(
        new SendResult.Accepted("17"),
        new SendResult.Rejected("no such number"),
        new SendResult.Unknown("no answer"));
  }

  @ParameterizedTest
  @MethodSource("nothing_left_for_certain")
  void the_second_route_takes_what_certainly_did_not_leave_by_the_first(SendResult result) {
    main.willAnswer(result);
    assertThat(routes.send(notice())).isEqualTo(BY_SPARE);
  }

  @ParameterizedTest
  @MethodSource("the_last_word")
  void the_second_route_is_not_asked_when_something_may_have_left(SendResult result) {
    main.willAnswer(result);
    assertThat(routes.send(code())).isEqualTo(by("main", result));
    assertThat(spare.messages()).isEmpty();
  }

  @Test
  void when_it_is_too_much_for_the_first_route_only_codes_take_the_second() {
    main.willAnswer(SLOWER, SLOWER);
    assertThat(routes.send(notice())).isEqualTo(by("main", SLOWER));
    assertThat(routes.send(code())).isEqualTo(BY_SPARE);
  }

  @Test
  void a_route_that_failed_three_times_is_left_alone_then_tried_by_one() {
    main.willAnswer(DOWN, DOWN, DOWN, DOWN);
    for (int i = 0; i < 4; i++) {
      assertThat(routes.send(notice())).isEqualTo(BY_SPARE);
    }
    assertThat(main.messages()).hasSize(3);
    clock.advance(Duration.ofSeconds(5));
    routes.send(notice());
    routes.send(notice());
    assertThat(main.messages()).hasSize(4);
    clock.advance(Duration.ofSeconds(9));
    assertThat(routes.send(notice())).isEqualTo(BY_SPARE);
    clock.advance(Duration.ofSeconds(1));
    assertThat(routes.send(notice())).isEqualTo(BY_MAIN);
    assertThat(routes.send(notice())).isEqualTo(BY_MAIN);
  }

  @Test
  void a_route_is_never_left_alone_for_more_than_a_minute() {
    for (int i = 0; i < 20; i++) {
      main.willAnswer(DOWN);
    }
    while (main.messages().size() < 20) {
      clock.advance(Duration.ofMinutes(1));
      routes.send(notice());
    }
    clock.advance(Duration.ofSeconds(59));
    assertThat(routes.send(notice())).isEqualTo(BY_SPARE);
    clock.advance(Duration.ofSeconds(1));
    assertThat(routes.send(notice())).isEqualTo(BY_MAIN);
  }

  @Test
  void an_answer_now_and_then_keeps_a_route_open() {
    main.willAnswer(DOWN, DOWN, SLOWER, DOWN, DOWN);
    for (int i = 0; i < 5; i++) {
      routes.send(notice());
    }
    assertThat(main.messages()).hasSize(5);
    clock.advance(Duration.ofSeconds(1));
    assertThat(routes.send(notice())).isEqualTo(BY_MAIN);
  }

  @Test
  void the_routes_are_closed_when_each_is_left_alone() {
    main.willAnswer(WRONG_ACCOUNT);
    spare.willAnswer(WRONG_ACCOUNT);
    assertThat(routes.send(code())).isEqualTo(by("spare", WRONG_ACCOUNT));
    assertThat(alarms.refusals()).containsExactly("main", "spare");
    assertThat(routes.areOpen()).isFalse();
    assertThat(routes.send(code())).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(routes.areOpen()).isTrue();
  }

  @Test
  void a_route_is_given_no_more_than_its_rate() {
    Routes slow = routes(10);
    Instant start = clock.instant();
    for (int i = 0; i < 30; i++) {
      assertThat(slow.send(notice())).isEqualTo(BY_MAIN);
    }
    assertThat(Duration.between(start, clock.instant()))
        .isBetween(Duration.ofMillis(2100), Duration.ofMillis(2300));
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
  }

  @Test
  void the_last_fifth_of_the_rate_is_for_codes() {
    Routes slow = routes(10);
    for (int i = 0; i < 8; i++) {
      slow.send(notice());
    }
    assertThat(pauses).isEmpty();
    slow.send(code());
    slow.send(code());
    assertThat(pauses).isEmpty();
    slow.send(code());
    assertThat(pauses).isNotEmpty();
  }

  @Test
  void nobody_waits_longer_than_a_second_for_a_turn() {
    Routes slow = routes(0.1);
    assertThat(slow.send(notice())).isEqualTo(BY_MAIN);
    assertThat(slow.send(notice()).orElseThrow().result()).isInstanceOf(SendResult.Throttled.class);
    assertThat(pauses).isEmpty();
    assertThat(main.messages()).hasSize(1);
  }
}
