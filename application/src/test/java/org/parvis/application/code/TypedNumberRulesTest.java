package org.parvis.application.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.code.PumpingPolicy;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.credential.TallyKind;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.SessionId;

/** Who types one number after the other (security.md B7, B8). */
class TypedNumberRulesTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final World world = new World();
  private final Instant begun = world.clock.instant();
  private final SendOneTimeCode send =
      new SendOneTimeCodeService(
          world.openSessions, world.codeDesk, world.codeAlarms, world.transactions, world.clock);
  private final ConfirmOneTimeCode confirm =
      new ConfirmOneTimeCodeService(
          world.openSessions,
          world.sessionTokens,
          world.members,
          world.passcodeTries,
          world.codeTries,
          world.typedNumbers,
          world.journal,
          world.transactions,
          world.clock);
  private int people;
  private SessionId latest;

  @BeforeEach
  void somebody_comes() {
    latest = somebodyElse();
  }

  @Test
  void B7_ten_messages_an_hour_are_asked_for_from_one_address() {
    IntStream.range(0, 10).forEach(i -> assertSent(ask(somebodyElse(), farFrom(i), World.HERE)));

    assertThat(ask(somebodyElse(), farFrom(10), World.HERE))
        .isEqualTo(wait(begun.plus(HOUR), Limit.THIS_ADDRESS));
    assertThat(world.outbox.all()).hasSize(10);
    assertThat(world.journal.latest().details()).containsEntry("reason", "THIS_ADDRESS");
    assertSent(ask(somebodyElse(), farFrom(10), elsewhere(1)));
    world.clock.advance(HOUR);
    assertSent(ask(somebodyElse(), farFrom(11), World.HERE));
  }

  @Test
  void B7_a_member_asks_for_ten_messages_a_day_whatever_the_numbers_and_addresses() {
    IntStream.range(0, 10).forEach(i -> assertSent(ask(latest, farFrom(i), elsewhere(i))));

    assertThat(ask(latest, farFrom(10), elsewhere(10)))
        .isEqualTo(wait(begun.plus(DAY), Limit.THIS_MEMBER));
    assertThat(world.outbox.all()).hasSize(10);
  }

  @Test
  void B8_a_block_whose_codes_never_come_back_is_closed_before_30_messages() {
    int sent = 0;
    for (int i = 0; i < 200; i++) {
      sent += isSent(ask(somebodyElse(), inBlock(i), elsewhere(i))) ? 1 : 0;
    }

    assertThat(sent).isEqualTo(Policies.PUMPING.perDayToBlock()).isLessThan(30);
    assertThat(ask(somebodyElse(), inBlock(200), elsewhere(200)))
        .isEqualTo(wait(begun.plus(DAY), Limit.NUMBERS_LIKE_THIS));
    assertSent(ask(somebodyElse(), farFrom(1), elsewhere(201)));
  }

  @Test
  void K5_the_operator_is_called_once_when_a_block_is_closed() {
    IntStream.range(0, 19).forEach(i -> ask(somebodyElse(), inBlock(i), elsewhere(i)));
    assertThat(world.alarms.closed()).isEmpty();

    IntStream.range(19, 40).forEach(i -> ask(somebodyElse(), inBlock(i), elsewhere(i)));
    assertThat(world.alarms.closed()).containsExactly("+3361299");
  }

  @Test
  void B8_a_calling_code_gets_no_more_than_its_messages_a_day() {
    IntStream.range(0, Policies.PUMPING.perDayToCallingCode())
        .forEach(
            i -> world.tallies.add(TallyKind.CODE_TO_CALLING_CODE, "33", PumpingPolicy.DAY, begun));

    assertThat(ask(somebodyElse(), farFrom(1), elsewhere(1)))
        .isEqualTo(wait(begun.plus(DAY), Limit.THIS_CALLING_CODE));
    assertSent(ask(somebodyElse(), new PhoneNumber("+262692123456"), elsewhere(2)));
  }

  @Test
  void B8_a_block_that_is_closed_leaves_one_line_in_the_journal_without_a_number() {
    IntStream.range(0, 40).forEach(i -> ask(somebodyElse(), inBlock(i), elsewhere(i)));

    assertThat(world.journal.entries())
        .filteredOn(entry -> entry.event() == JournalEvent.NUMBER_BLOCK_CLOSED)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.details()).containsEntry("block", "+3361299");
              assertThat(entry.details()).containsEntry("messages", "20");
            });
  }

  @Test
  void B8_each_code_that_comes_back_opens_its_block_a_little_further() {
    for (int i = 0; i < 20; i++) {
      SessionId asking = somebodyElse();
      assertSent(ask(asking, inBlock(i), elsewhere(i)));
      if (i == 7) {
        answer(asking);
      }
    }

    IntStream.range(20, 30).forEach(i -> assertSent(ask(somebodyElse(), inBlock(i), elsewhere(i))));
    assertThat(isSent(ask(somebodyElse(), inBlock(30), elsewhere(30)))).isFalse();
  }

  @Test
  void B8_a_block_opens_again_the_next_day() {
    IntStream.range(0, 21).forEach(i -> ask(somebodyElse(), inBlock(i), elsewhere(i)));
    world.clock.advance(DAY);

    assertSent(ask(somebodyElse(), inBlock(50), elsewhere(50)));
  }

  @Test
  void what_another_limit_stops_is_not_counted() {
    PhoneNumber number = farFrom(1);
    assertSent(ask(latest, number, World.HERE));
    IntStream.range(0, 30)
        .forEach(i -> assertThat(isSent(ask(latest, number, World.HERE))).isFalse());

    IntStream.range(2, 11).forEach(i -> assertSent(ask(latest, farFrom(i), World.HERE)));
  }

  @Test
  void a_confirmed_number_is_written_to_however_many_were_typed_from_there() {
    IntStream.range(0, 10).forEach(i -> assertSent(ask(somebodyElse(), farFrom(i), World.HERE)));
    world.withPasscode(MemberBuilder.onboarded().number(900));
    MemberId confirmed = MemberBuilder.onboarded().number(900).build().id();
    SessionId session =
        world.with(SessionBuilder.aSession().number(900).of(confirmed).startedAt(begun));

    assertSent(
        send.execute(
            new SendOneTimeCode.Command(
                session, CodePurpose.BANKING, Optional.empty(), World.HERE)));
  }

  private SessionId somebodyElse() {
    people++;
    MemberId member = world.with(MemberBuilder.aMember().number(people)).id();
    return world.with(
        SessionBuilder.aSession().number(people).of(member).startedAt(world.clock.instant()));
  }

  private SendOneTimeCode.Outcome ask(SessionId who, PhoneNumber number, ClientAddress from) {
    return send.execute(
        new SendOneTimeCode.Command(who, CodePurpose.PHONE, Optional.of(number), from));
  }

  private void answer(SessionId who) {
    OneTimeCode code = new OneTimeCode(world.inLatestMessage("code"));
    boolean confirmed =
        confirm
            .execute(new ConfirmOneTimeCode.Command(who, CodePurpose.PHONE, code))
            .match(right -> true, wrong -> false, closed -> false, taken -> false);
    assertThat(confirmed).isTrue();
  }

  private static SendOneTimeCode.Outcome wait(Instant until, Limit limit) {
    return new SendOneTimeCode.Outcome.Wait(until, limit);
  }

  private static void assertSent(SendOneTimeCode.Outcome outcome) {
    assertThat(outcome).isInstanceOf(SendOneTimeCode.Outcome.Sent.class);
  }

  private static boolean isSent(SendOneTimeCode.Outcome outcome) {
    return outcome.match(sent -> true, wait -> false, outOfStep -> false);
  }

  /** Each in a block of its own. */
  private static PhoneNumber farFrom(int number) {
    return new PhoneNumber("+3370%03d0000".formatted(number));
  }

  /** All in one block. */
  private static PhoneNumber inBlock(int number) {
    return new PhoneNumber("+3361299%04d".formatted(number));
  }

  private static ClientAddress elsewhere(int number) {
    return new ClientAddress("203.0.113." + number, "203.0.113.0/24");
  }
}
