package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.application.code.CodeDelivery;
import org.parvis.application.code.FindOpenCode;
import org.parvis.application.code.FindOpenCodeService;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.code.SendOneTimeCodeService;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.RecordingGateway;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.port.Outbox.Lane;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.message.Receipt;
import org.parvis.domain.message.ReceiptStatus;
import org.parvis.domain.session.SessionId;

/** A gateway that is away for ten minutes, as members see it from the page of their code. */
class GatewayOutageTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+33612345678");
  private static final Duration BEAT = Duration.ofMillis(400);
  private static final Duration OUTAGE = Duration.ofMinutes(10);

  private final World world = new World();
  private final RecordingGateway gateway = new RecordingGateway(world.transactions);
  private final RecordingGateway relay = new RecordingGateway(world.transactions);
  private boolean away;
  private final DispatchMessages dispatch =
      new DispatchMessagesService(
          new ServerLife(new UUID(40, 1)),
          world.outbox,
          routes(message -> away ? new SendResult.NotSent("away") : gateway.send(message)),
          routes(relay::send),
          new MessageNotes(
              world.outbox, world.undelivered, world.journal, world.transactions, world.clock),
          world.transactions,
          world.clock);
  private final SendOneTimeCode send =
      new SendOneTimeCodeService(
          world.openSessions, world.codeDesk, world.codeAlarms, world.transactions, world.clock);
  private final FindOpenCode find =
      new FindOpenCodeService(world.challenges, world.codeViews, world.transactions, world.clock);
  private final SessionId session = world.with(SessionBuilder.aSession());

  private Routes routes(java.util.function.Function<OutboundMessage, SendResult> way) {
    return new Routes(
        List.of(new Routes.Route("main", way, 1000)),
        world.alarms,
        world.clock::advance,
        world.clock);
  }

  @BeforeEach
  void a_member_asks_for_a_code() {
    world.with(MemberBuilder.aMember());
  }

  private void asksForACode() {
    boolean sent =
        send.execute(
                new SendOneTimeCode.Command(
                    session, CodePurpose.PHONE, Optional.of(PHONE), World.HERE))
            .match(done -> true, wait -> false, outOfStep -> false);
    assertThat(sent).isTrue();
  }

  private void passes(Duration time) {
    for (long beats = time.dividedBy(BEAT); beats > 0; beats--) {
      for (Lane lane : Lane.values()) {
        boolean unused =
            dispatch.execute(new DispatchMessages.Command(lane)).match(some -> true, idle -> false);
      }
      world.clock.advance(BEAT);
    }
  }

  private CodeDelivery.State told() {
    return find.execute(new FindOpenCode.Command(session, CodePurpose.PHONE))
        .match(found -> found.code().delivery().state(), nothing -> null);
  }

  private OutboundMessage notice(int number, Channel channel) {
    OutboundMessage message =
        new OutboundMessage(
            new UUID(31, number),
            channel,
            "somewhere",
            MessageKind.IDENTITY_VERIFIED,
            Language.FRENCH,
            Map.of(),
            world.clock.instant().plus(Duration.ofDays(2)));
    world.outbox.put(message, world.clock.instant());
    return message;
  }

  @Test
  void another_way_is_shown_within_a_minute_and_not_before_it_is_needed() {
    away = true;
    asksForACode();
    passes(Duration.ofSeconds(20));
    assertThat(told()).isEqualTo(CodeDelivery.State.ON_ITS_WAY);
    passes(Duration.ofSeconds(12));
    assertThat(told()).isEqualTo(CodeDelivery.State.LATE);
    assertThat(told().needsAnotherWay()).isTrue();
  }

  @Test
  void the_backlog_drains_by_itself_once_the_gateway_is_back_and_mails_never_waited() {
    away = true;
    List<OutboundMessage> notices =
        IntStream.range(0, 200).mapToObj(i -> notice(i, Channel.SMS)).toList();
    OutboundMessage mail = notice(500, Channel.MAIL);
    passes(Duration.ofSeconds(2));
    assertThat(relay.messages()).containsExactly(mail);
    passes(OUTAGE);
    assertThat(gateway.messages()).isEmpty();
    away = false;
    passes(Duration.ofSeconds(75));
    assertThat(gateway.messages()).hasSizeGreaterThan(180);
    passes(Duration.ofMinutes(5));
    assertThat(gateway.messages()).containsExactlyInAnyOrderElementsOf(notices);
    assertThat(world.outbox.waiting()).isEmpty();
  }

  @Test
  void a_code_that_could_not_leave_in_its_life_never_leaves_and_a_new_one_does() {
    away = true;
    asksForACode();
    passes(OUTAGE);
    away = false;
    passes(Duration.ofMinutes(2));
    assertThat(gateway.messages()).isEmpty();
    asksForACode();
    passes(Duration.ofSeconds(1));
    assertThat(gateway.messages()).hasSize(1);
    assertThat(told()).isEqualTo(CodeDelivery.State.SENT);
  }

  @ParameterizedTest
  @CsvSource({"DELIVERED, DELIVERED", "FAILED, FAILED", "EXPIRED, FAILED", "ACCEPTED, SENT"})
  void what_the_operator_reports_is_told(ReceiptStatus reported, CodeDelivery.State told) {
    asksForACode();
    passes(Duration.ofSeconds(1));
    String message = world.outbox.latest().id().toString();
    assertThat(
            world.outbox.add(
                new Receipt(new Handover("main", message), reported, "", world.clock.instant())))
        .isTrue();
    assertThat(told()).isEqualTo(told);
  }

  @Test
  void a_rejected_code_is_told_at_once_and_an_unknown_one_as_unknown() {
    gateway.willAnswer(new SendResult.Rejected("no"), new SendResult.Unknown("no answer"));
    asksForACode();
    passes(Duration.ofSeconds(1));
    assertThat(told()).isEqualTo(CodeDelivery.State.FAILED);
    world.clock.advance(Duration.ofSeconds(30));
    asksForACode();
    passes(Duration.ofSeconds(1));
    assertThat(told()).isEqualTo(CodeDelivery.State.UNKNOWN);
  }
}
