package org.parvis.application.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.application.code.ConfirmOneTimeCode.Outcome.Closed.Why;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.application.fake.FakePhoneNumbers;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.port.PhoneReading;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePolicy;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.code.OneTimeCode;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

/** The rules of one-time codes in the order of security.md B1 to B7. */
class OneTimeCodeRulesTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+33612345678");
  private static final PhoneNumber OTHER_PHONE = new PhoneNumber("+33700000000");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final World world = new World();
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
  private final FindOpenCode find =
      new FindOpenCodeService(world.challenges, world.codeViews, world.transactions, world.clock);
  private final SessionId session = world.with(SessionBuilder.aSession());

  @Nested
  class On_the_first_visit {
    @BeforeEach
    void a_member_without_number() {
      world.with(MemberBuilder.aMember());
    }

    @Test
    void a_code_leaves_for_the_number_that_was_typed() {
      CodeView view = sent(PHONE);

      OutboundMessage message = world.outbox.latest();
      assertThat(message.channel()).isEqualTo(Channel.SMS);
      assertThat(message.kind()).isEqualTo(MessageKind.ONE_TIME_CODE);
      assertThat(message.address()).isEqualTo(PHONE.e164());
      assertThat(message.notAfter()).isEqualTo(view.expiresAt());
      assertThat(world.inLatestMessage("host")).isEqualTo(World.HOST);
      assertThat(view.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(5)));
      assertThat(view.resendAt()).isEqualTo(world.clock.instant().plus(PAUSE));
      assertThat(view.checksLeft()).isEqualTo(5);
      assertThat(waiting()).contains(view);
    }

    @Test
    void the_right_code_confirms_the_number_and_proves_the_telephone() {
      sent(PHONE);

      assertThat(tryCode(latestCode())).isEqualTo("confirmed");
      assertThat(world.member(MemberBuilder.CAMILLE).phone()).contains(PHONE);
      assertThat(hasProvedTelephone()).isTrue();
      assertThat(world.journal.events())
          .containsExactly(
              JournalEvent.CODE_SENT, JournalEvent.PHONE_CONFIRMED, JournalEvent.CODE_ACCEPTED);
    }

    // security.md E2
    @Test
    void E2_the_token_changes_with_the_right_code() {
      sent(PHONE);
      assertThat(tryCode(latestCode())).isEqualTo("confirmed");

      assertThat(world.sessions.ofTokenDigest(world.digests.ofToken(world.tokens.latest())))
          .isPresent();
      assertThat(
              world.sessions.ofTokenDigest(
                  SessionBuilder.aSession().build().snapshot().tokenDigest()))
          .isEmpty();
    }

    // security.md A6: begun before the lock, finished after it
    @Test
    void A6_a_code_sent_before_the_password_was_locked_leads_no_further_while_it_is() {
      sent(PHONE);
      failPasswords(5);

      assertThat(tryCode(latestCode())).isEqualTo("locked");
      assertThat(hasProvedTelephone()).isFalse();
      assertThat(world.journal.latest().details()).containsEntry("reason", "PASSWORD_LOCKED");
      world.clock.advance(PAUSE);
      assertThat(tryCode(latestCode())).isEqualTo("confirmed");
    }

    @Test
    void A6_the_lock_costs_no_code_and_no_check() {
      sent(PHONE);
      failPasswords(5);
      for (int i = 0; i < 6; i++) {
        assertThat(tryCode(wrongCode())).isEqualTo("locked");
      }
      world.clock.advance(PAUSE);

      assertThat(tryCode(wrongCode())).isEqualTo("4");
    }

    private void failPasswords(int times) {
      for (int i = 0; i < times; i++) {
        CredentialSet credentials = world.credentials(MemberBuilder.CAMILLE);
        boolean counted =
            credentials
                .reservePasswordTry(Policies.LOCKOUT, world.clock.instant())
                .match(reserved -> true, locked -> false);
        assertThat(counted).isTrue();
        world.credentialSets.save(credentials);
      }
    }

    // B2
    @Test
    void B2_a_code_is_good_for_five_minutes_exactly() {
      sent(PHONE);
      world.clock.advance(Duration.ofMinutes(5));

      assertThat(tryCode(latestCode())).isEqualTo("closed");
      assertThat(world.journal.latest().details()).containsEntry("reason", "EXPIRED");
      assertThat(waiting()).isEmpty();
    }

    @Test
    void B2_a_code_is_still_good_in_the_last_second() {
      sent(PHONE);
      world.clock.advance(Duration.ofMinutes(5).minus(SECOND));

      assertThat(tryCode(latestCode())).isEqualTo("confirmed");
    }

    // B3
    @Test
    void B3_a_code_works_once() {
      sent(PHONE);
      assertThat(tryCode(latestCode())).isEqualTo("confirmed");

      assertThat(tryCode(latestCode())).isEqualTo("closed");
      assertThat(world.journal.latest().details()).containsEntry("reason", "ALREADY_USED");
    }

    // B3, side by side
    @Test
    void B3_of_fifty_right_codes_side_by_side_one_is_accepted() throws Exception {
      sent(PHONE);
      OneTimeCode code = latestCode();
      ExecutorService many = Executors.newFixedThreadPool(16);
      List<Callable<String>> tries =
          IntStream.range(0, 50).<Callable<String>>mapToObj(n -> () -> tryCode(code)).toList();
      int confirmed = 0;
      try {
        for (var answer : many.invokeAll(tries)) {
          confirmed += answer.get().equals("confirmed") ? 1 : 0;
        }
      } finally {
        many.shutdownNow();
      }

      assertThat(confirmed).isEqualTo(1);
    }

    // B4
    @Test
    void B4_a_code_of_one_session_is_worthless_in_another() {
      sent(PHONE);
      SessionId other = world.with(SessionBuilder.aSession().number(2));

      assertThat(tryCode(other, CodePurpose.PHONE, latestCode())).isEqualTo("closed");
      assertThat(world.journal.latest().details()).containsEntry("reason", "NEVER_SENT");
    }

    @Test
    void B4_a_code_of_one_member_is_worthless_to_another() {
      MemberId other = world.with(MemberBuilder.aMember().number(2)).id();
      SessionId theirs = world.with(SessionBuilder.aSession().number(2).of(other));
      sent(PHONE);
      OneTimeCode code = latestCode();
      sentIn(theirs, OTHER_PHONE);

      assertThat(tryCode(theirs, CodePurpose.PHONE, code)).isEqualTo("4");
      assertThat(world.member(other).phone()).isEmpty();
    }

    @Test
    void B4_a_code_of_one_purpose_is_worthless_for_another() {
      sent(PHONE);

      assertThat(tryCode(session, CodePurpose.BANKING, latestCode())).isEqualTo("closed");
    }

    @Test
    void B4_another_number_ends_the_code_of_the_first() {
      sent(PHONE);
      OneTimeCode first = latestCode();
      sent(OTHER_PHONE);

      assertThat(tryCode(first)).isEqualTo("4");
      assertThat(tryCode(latestCode())).isEqualTo("confirmed");
      assertThat(world.member(MemberBuilder.CAMILLE).phone()).contains(OTHER_PHONE);
      assertThat(world.outbox.withdrawn())
          .extracting(OutboundMessage::address)
          .contains(PHONE.e164());
    }

    // B5
    @Test
    void B5_a_wrong_code_costs_one_check_and_the_fifth_closes() {
      sent(PHONE);

      assertThat(IntStream.range(0, 5).mapToObj(n -> tryCode(wrongCode())).toList())
          .containsExactly("4", "3", "2", "1", "closed");
      assertThat(tryCode(latestCode())).isEqualTo("closed");
      assertThat(world.member(MemberBuilder.CAMILLE).phone()).isEmpty();
    }

    @Test
    void B5_fifteen_wrong_codes_a_day_end_the_tries_whatever_the_number_of_codes() {
      assertThat(spendFifteen()).endsWith("1", "tries over").hasSize(15);
      assertThat(world.journal.latest().details()).containsEntry("reason", "TRIES_OVER");
    }

    // Tamper: the right code of a challenge that another session keeps open.
    @Test
    void B5_after_fifteen_wrong_codes_the_right_one_is_refused_in_every_session() {
      SessionId other = world.with(SessionBuilder.aSession().number(2));
      sentIn(other, OTHER_PHONE);
      OneTimeCode right = latestCode();
      IntStream.range(0, 3).forEach(n -> spendFive(session(3 + n), number(n)));

      assertThat(tryCode(other, CodePurpose.PHONE, right)).isEqualTo("tries over");
      assertThat(world.member(MemberBuilder.CAMILLE).phone()).isEmpty();
    }

    @Test
    void B6_the_last_try_of_the_day_erases_the_code() {
      spendFifteen();

      assertThat(world.challenges.atRest())
          .extracting(challenge -> challenge.sealedCode() == null)
          .containsOnly(true);
      assertThat(world.outbox.waiting()).isEmpty();
    }

    @Test
    void B5_no_code_leaves_for_a_member_without_tries_and_the_day_is_told() {
      Instant first = world.clock.instant();
      spendFifteen();

      assertThat(ask(session(9), CodePurpose.PHONE, Optional.of(number(9))))
          .isEqualTo(
              new SendOneTimeCode.Outcome.Wait(first.plus(Duration.ofDays(1)), Limit.WRONG_CODES));
      assertThat(world.journal.latest().details()).containsEntry("reason", "WRONG_CODES");
    }

    @Test
    void B5_a_day_later_codes_are_compared_again() {
      spendFifteen();
      world.clock.advance(Duration.ofDays(1));
      SessionId tomorrow =
          world.with(SessionBuilder.aSession().number(9).startedAt(world.clock.instant()));
      sentIn(tomorrow, PHONE);

      assertThat(tryCode(tomorrow, CodePurpose.PHONE, latestCode())).isEqualTo("confirmed");
    }

    @Test
    void B5_the_wrong_codes_of_one_member_cost_another_nothing() {
      MemberId other = world.with(MemberBuilder.aMember().number(2)).id();
      spendFifteen();
      SessionId theirs = world.with(SessionBuilder.aSession().number(9).of(other));
      sentIn(theirs, OTHER_PHONE);

      assertThat(tryCode(theirs, CodePurpose.PHONE, latestCode())).isEqualTo("confirmed");
    }

    @Test
    void B5_the_page_shows_the_smaller_of_both_limits() {
      IntStream.range(0, 2).forEach(n -> spendFive(session(3 + n), number(n)));
      sent(PHONE);
      for (int i = 0; i < 3; i++) {
        tryCode(wrongCode());
      }
      SessionId next = session(9);

      assertThat(sentIn(next, OTHER_PHONE).checksLeft()).isEqualTo(2);
      assertThat(tryCode(next, CodePurpose.PHONE, wrongCode())).isEqualTo("1");
    }

    private List<String> spendFifteen() {
      return IntStream.range(0, 3)
          .mapToObj(n -> spendFive(session(3 + n), number(n)))
          .flatMap(List::stream)
          .toList();
    }

    private List<String> spendFive(SessionId who, PhoneNumber phone) {
      sentIn(who, phone);
      return IntStream.range(0, 5)
          .mapToObj(n -> tryCode(who, CodePurpose.PHONE, wrongCode()))
          .toList();
    }

    private SessionId session(int number) {
      return world.with(SessionBuilder.aSession().number(number));
    }

    private PhoneNumber number(int last) {
      return new PhoneNumber("+3361234560" + last);
    }

    @Test
    void B5_sending_again_repeats_the_code_with_the_same_end_and_the_same_checks() {
      CodeView first = sent(PHONE);
      OneTimeCode code = latestCode();
      assertThat(tryCode(wrongCode())).isEqualTo("4");
      world.clock.advance(PAUSE);
      CodeView again = sent(PHONE);

      assertThat(latestCode()).isEqualTo(code);
      assertThat(again.challenge()).isEqualTo(first.challenge());
      assertThat(again.expiresAt()).isEqualTo(first.expiresAt());
      assertThat(again.checksLeft()).isEqualTo(4);
      assertThat(world.codes.given()).isEqualTo(1);
    }

    @Test
    void a_repeated_message_takes_the_place_of_one_that_has_not_left() {
      sent(PHONE);
      world.clock.advance(PAUSE);
      sent(PHONE);

      assertThat(world.outbox.waiting()).hasSize(1);
      assertThat(world.outbox.withdrawn()).hasSize(1);
    }

    // B6
    @Test
    void B6_the_code_lies_nowhere_in_clear_and_is_erased_when_its_challenge_closes() {
      sent(PHONE);
      Bytes sealed =
          CodeChallenge.restore(world.challenges.atRest().get(0)).sealedCode().orElseThrow();
      assertThat(new String(sealed.toArray(), StandardCharsets.ISO_8859_1))
          .doesNotContain(latestCode().reveal());
      assertThat(tryCode(latestCode())).isEqualTo("confirmed");

      assertThat(world.challenges.atRest().get(0).sealedCode()).isNull();
      assertThat(world.outbox.waiting()).isEmpty();
      assertThat(world.journal.entries().toString())
          .doesNotContain(latestCode().reveal())
          .doesNotContain(PHONE.e164());
    }

    @Test
    void B6_an_abandoned_code_is_erased_when_somebody_asks_for_another() {
      sent(PHONE);
      world.clock.advance(Duration.ofMinutes(5));
      sent(PHONE);

      assertThat(world.challenges.atRest())
          .extracting(challenge -> challenge.sealedCode() == null)
          .containsExactly(true, false);
      assertThat(world.codes.given()).isEqualTo(2);
    }

    // B7
    @Test
    void B7_thirty_seconds_lie_between_two_messages() {
      Instant first = world.clock.instant();
      sent(PHONE);
      world.clock.advance(PAUSE.minus(SECOND));

      assertThat(ask(session, CodePurpose.PHONE, Optional.of(PHONE)))
          .isEqualTo(new SendOneTimeCode.Outcome.Wait(first.plus(PAUSE), Limit.THIS_NUMBER));
      assertThat(world.outbox.all()).hasSize(1);
      assertThat(world.journal.latest().event()).isEqualTo(JournalEvent.CODE_SEND_REFUSED);
    }

    @Test
    void B7_a_number_gets_three_messages_in_ten_minutes() {
      Instant first = world.clock.instant();
      for (int i = 0; i < 3; i++) {
        sent(PHONE);
        world.clock.advance(PAUSE);
      }

      assertThat(ask(session, CodePurpose.PHONE, Optional.of(PHONE)))
          .isEqualTo(
              new SendOneTimeCode.Outcome.Wait(
                  first.plus(Duration.ofMinutes(10)), Limit.THIS_NUMBER));
    }

    @Test
    void B7_a_number_gets_five_messages_a_day_whoever_asks() {
      Instant first = world.clock.instant();
      MemberId other = world.with(MemberBuilder.aMember().number(2)).id();
      for (int i = 0; i < 5; i++) {
        SessionId asking =
            world.with(
                SessionBuilder.aSession()
                    .number(10 + i)
                    .of(i % 2 == 0 ? MemberBuilder.CAMILLE : other)
                    .startedAt(world.clock.instant()));
        assertThat(ask(asking, CodePurpose.PHONE, Optional.of(PHONE)))
            .isInstanceOf(SendOneTimeCode.Outcome.Sent.class);
        world.clock.advance(Duration.ofMinutes(10));
      }
      SessionId fresh =
          world.with(SessionBuilder.aSession().number(20).startedAt(world.clock.instant()));

      assertThat(ask(fresh, CodePurpose.PHONE, Optional.of(PHONE)))
          .isEqualTo(
              new SendOneTimeCode.Outcome.Wait(first.plus(Duration.ofDays(1)), Limit.THIS_NUMBER));
    }

    @Test
    void B7_all_numbers_together_get_so_many_messages_a_day() {
      Instant day = Policies.CODES.dayOf(world.clock.instant());
      while (world.challenges.countSend(day, Policies.CODES.perDayInAll() - 1)) {
        // Others' messages.
      }
      sent(PHONE);

      assertThat(ask(session, CodePurpose.PHONE, Optional.of(OTHER_PHONE)))
          .isEqualTo(
              new SendOneTimeCode.Outcome.Wait(day.plus(Duration.ofDays(1)), Limit.ALL_NUMBERS));
      assertThat(world.outbox.all()).hasSize(1);
      assertThat(world.journal.latest().details()).containsEntry("reason", "ALL_NUMBERS");
      assertThat(world.alarms.spent()).containsExactly(day.plus(Duration.ofDays(1)));
    }

    @Test
    void a_message_that_another_limit_stops_is_not_counted_among_all() {
      Instant day = Policies.CODES.dayOf(world.clock.instant());
      sent(PHONE);
      ask(session, CodePurpose.PHONE, Optional.of(PHONE));

      assertThat(world.challenges.countSend(day, 2)).isTrue();
      assertThat(world.challenges.countSend(day, 2)).isFalse();
    }

    @Test
    void a_number_that_belongs_to_somebody_is_told_only_after_the_right_code() {
      world.with(MemberBuilder.onboarded().number(2));
      sent(PHONE);
      assertThat(tryCode(wrongCode())).isEqualTo("4");

      assertThat(tryCode(latestCode())).isEqualTo("phone taken");
      assertThat(world.member(MemberBuilder.CAMILLE).phone()).isEmpty();
      assertThat(hasProvedTelephone()).isFalse();
      assertThat(world.journal.latest())
          .extracting(JournalEntry::event, JournalEntry::subject)
          .containsExactly(JournalEvent.PHONE_TAKEN, MemberBuilder.CAMILLE);
    }

    @Test
    void F4_no_code_of_the_banking_area_leaves_before_the_number_is_confirmed() {
      assertThat(ask(session, CodePurpose.BANKING, Optional.of(PHONE)))
          .isEqualTo(new SendOneTimeCode.Outcome.OutOfStep());
      assertThat(world.outbox.all()).isEmpty();
    }
  }

  @Nested
  class On_a_later_visit {
    @BeforeEach
    void a_member_with_number_and_passcode() {
      world.withPasscode(MemberBuilder.onboarded());
    }

    // Tamper: the number in the form is another one.
    @Test
    void the_code_goes_to_the_confirmed_number_whatever_the_form_says() {
      assertThat(ask(session, CodePurpose.BANKING, Optional.of(OTHER_PHONE)))
          .isInstanceOf(SendOneTimeCode.Outcome.Sent.class);

      assertThat(world.outbox.latest().address()).isEqualTo(PHONE.e164());
    }

    // security.md B9
    @Test
    void B9_a_password_alone_changes_no_number() {
      assertThat(ask(session, CodePurpose.PHONE, Optional.of(OTHER_PHONE)))
          .isEqualTo(new SendOneTimeCode.Outcome.OutOfStep());
    }

    @Test
    void the_right_code_proves_the_telephone_and_not_yet_the_banking_level() {
      assertThat(ask(session, CodePurpose.BANKING, Optional.empty())).isNotNull();

      assertThat(tryCode(session, CodePurpose.BANKING, latestCode())).isEqualTo("confirmed");
      assertThat(hasProvedTelephone()).isTrue();
      assertThat(world.levelOf(session)).map(Enum::name).contains("PLATFORM");
    }

    // The number was changed, as the institution may do, between message and answer.
    @Test
    void B4_a_code_sent_to_another_number_than_todays_is_worthless() {
      assertThat(ask(session, CodePurpose.BANKING, Optional.empty())).isNotNull();
      OneTimeCode code = latestCode();
      changeNumber(OTHER_PHONE);

      assertThat(tryCode(session, CodePurpose.BANKING, code)).isEqualTo("closed");
      assertThat(hasProvedTelephone()).isFalse();
    }

    // security.md C3
    @Test
    void a_blocked_passcode_may_be_tried_again_after_the_right_code() {
      spend(3);
      assertThat(ask(session, CodePurpose.BANKING, Optional.empty())).isNotNull();
      assertThat(tryCode(session, CodePurpose.BANKING, latestCode())).isEqualTo("confirmed");

      assertThat(world.credentials(MemberBuilder.CAMILLE).snapshot().passcodeFailures()).isZero();
    }

    // Tamper: another code is no way round the limit of tries.
    @Test
    void passcode_tries_that_are_partly_spent_stay_spent() {
      spend(2);
      assertThat(ask(session, CodePurpose.BANKING, Optional.empty())).isNotNull();
      assertThat(tryCode(session, CodePurpose.BANKING, latestCode())).isEqualTo("confirmed");

      assertThat(world.credentials(MemberBuilder.CAMILLE).snapshot().passcodeFailures())
          .isEqualTo(2);
    }

    private void changeNumber(PhoneNumber number) {
      Member.Snapshot now = world.member(MemberBuilder.CAMILLE).snapshot();
      world.members.save(
          Member.restore(
              new Member.Snapshot(
                  now.id(),
                  now.email(),
                  now.language(),
                  number,
                  now.name(),
                  now.birthDate(),
                  now.wish(),
                  now.identity(),
                  now.registeredAt(),
                  now.version())));
    }

    private void spend(int tries) {
      CredentialSet.Snapshot now = world.credentials(MemberBuilder.CAMILLE).snapshot();
      world.credentialSets.save(
          CredentialSet.restore(
              new CredentialSet.Snapshot(
                  now.member(), now.password(), now.passcode(), 0, null, tries, now.version())));
    }
  }

  @Test
  void B8_a_day_of_no_messages_stops_every_code() {
    CodePolicy usual = Policies.CODES;
    CodePolicy none =
        new CodePolicy(
            usual.life(),
            usual.checks(),
            usual.checksPerDay(),
            usual.resendAfter(),
            usual.perTenMinutes(),
            usual.perDay(),
            0);
    Instant now = world.clock.instant();

    assertThat(new CodeViews(world.challenges, world.outbox, none).noSendBefore(now))
        .contains(none.dayAfter(now));
  }

  @Test
  void a_number_is_understood_before_anything_is_sent() {
    ReadPhoneNumber read = new ReadPhoneNumberService(new FakePhoneNumbers());

    assertThat(read.execute(new ReadPhoneNumber.Command("06 12 34 56 78")))
        .isEqualTo(new ReadPhoneNumber.Outcome.Usable(PHONE));
    assertThat(read.execute(new ReadPhoneNumber.Command("+41 79 123 45 67")))
        .isEqualTo(new ReadPhoneNumber.Outcome.NotServed(PhoneReading.NotServed.Why.COUNTRY));
    assertThat(read.execute(new ReadPhoneNumber.Command("bonjour")))
        .isEqualTo(new ReadPhoneNumber.Outcome.NotANumber());
  }

  private CodeView sent(PhoneNumber phone) {
    return sentIn(session, phone);
  }

  private CodeView sentIn(SessionId who, PhoneNumber phone) {
    return ask(who, CodePurpose.PHONE, Optional.of(phone))
        .match(
            SendOneTimeCode.Outcome.Sent::code,
            wait -> {
              throw new AssertionError("wait until " + wait.until());
            },
            outOfStep -> {
              throw new AssertionError("out of step");
            });
  }

  private SendOneTimeCode.Outcome ask(
      SessionId who, CodePurpose purpose, Optional<PhoneNumber> phone) {
    return send.execute(new SendOneTimeCode.Command(who, purpose, phone, World.HERE));
  }

  private Optional<CodeView> waiting() {
    return find.execute(new FindOpenCode.Command(session, CodePurpose.PHONE))
        .match(found -> Optional.of(found.code()), nothing -> Optional.empty());
  }

  private String tryCode(OneTimeCode code) {
    return tryCode(session, CodePurpose.PHONE, code);
  }

  private String tryCode(SessionId who, CodePurpose purpose, OneTimeCode code) {
    return confirm
        .execute(new ConfirmOneTimeCode.Command(who, purpose, code))
        .match(
            confirmed -> "confirmed",
            wrong -> Integer.toString(wrong.checksLeft()),
            closed -> told(closed.why()),
            phoneTaken -> "phone taken");
  }

  private static String told(Why why) {
    return switch (why) {
      case CODE_OVER -> "closed";
      case TRIES_OVER -> "tries over";
      case PASSWORD_LOCKED -> "locked";
    };
  }

  private OneTimeCode latestCode() {
    return new OneTimeCode(world.inLatestMessage("code"));
  }

  private static OneTimeCode wrongCode() {
    return new OneTimeCode("999999");
  }

  private boolean hasProvedTelephone() {
    return world.openSessions.hasProved(
        world.sessions.ofId(session).orElseThrow(), ProvedFactor.SMS_CODE, world.clock.instant());
  }
}
