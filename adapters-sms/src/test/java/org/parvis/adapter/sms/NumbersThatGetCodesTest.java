package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.code.SendOneTimeCode;
import org.parvis.application.code.SendOneTimeCodeService;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.message.DispatchMessages;
import org.parvis.application.message.DispatchMessagesService;
import org.parvis.application.message.MessageNotes;
import org.parvis.application.message.Routes;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.PhoneReading;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.session.SessionId;

/** From what is typed to what the gateway is asked for (security.md B7, B8). */
class NumbersThatGetCodesTest {
  private static final int NUMBERS_OF_A_COUNTRY = 5;
  private static final Duration ROUND = Duration.ofSeconds(31);

  /** Forty countries and territories; the first nine are French. */
  private static final List<String> REGIONS =
      List.of(
          "FR", "RE", "YT", "GP", "GF", "MQ", "PM", "NC", "PF", "KM", "BE", "CH", "DE", "ES", "IT",
          "GB", "PT", "NL", "PL", "RO", "MA", "DZ", "TN", "SN", "CI", "CM", "MG", "US", "CA", "BR",
          "MX", "IN", "PK", "BD", "ID", "RU", "LV", "CU", "SO", "TG");

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final LibPhoneNumbers numbers = new LibPhoneNumbers(LibPhoneNumbers.FRENCH_CALLING_CODES);
  private final World world = new World();
  private final SendOneTimeCode send =
      new SendOneTimeCodeService(
          world.openSessions, world.codeDesk, world.codeAlarms, world.transactions, world.clock);
  private GatewayPeer peer;
  private DispatchMessages dispatch;
  private int people;

  @BeforeEach
  void start() throws IOException {
    peer = GatewayPeer.start();
    dispatch =
        new DispatchMessagesService(
            new ServerLife(new UUID(40, 1)),
            world.outbox,
            routes(
                new KannelTextMessages(
                        new SmsTexts(), peer.address(), GatewayPeer.RECEIPTS, world.clock)
                    ::send),
            routes(
                mail -> {
                  throw new AssertionError("no mail here");
                }),
            new MessageNotes(
                world.outbox, world.undelivered, world.journal, world.transactions, world.clock),
            world.transactions,
            world.clock);
  }

  private Routes routes(Function<OutboundMessage, SendResult> gateway) {
    return new Routes(
        List.of(new Routes.Route("first", gateway, Double.MAX_VALUE)),
        world.alarms,
        world.clock::advance,
        world.clock);
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Test
  void B8_of_2000_numbers_of_40_countries_in_12_spellings_only_those_allowed_reach_the_gateway() {
    int typed = 0;
    for (UnaryOperator<String> spelling : spellings()) {
      for (String region : REGIONS) {
        for (Phonenumber.PhoneNumber number : numbersOf(region)) {
          typed++;
          type(spelling.apply(library.format(number, PhoneNumberFormat.INTERNATIONAL)));
        }
      }
      world.clock.advance(ROUND);
    }
    for (String region : REGIONS) {
      for (PhoneNumberType kind : List.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.VOIP)) {
        typed += typeExample(region, kind);
      }
    }

    assertThat(typed).isGreaterThan(2_000);
    Set<String> reached = Set.copyOf(recipients());
    assertThat(reached).hasSizeGreaterThan(25).allMatch(this::isFrenchMobile);
  }

  @Test
  void B7_twelve_spellings_of_one_number_have_one_quota() {
    Phonenumber.PhoneNumber number = library.getExampleNumberForType("FR", PhoneNumberType.MOBILE);
    for (UnaryOperator<String> spelling : spellings()) {
      type(spelling.apply(library.format(number, PhoneNumberFormat.INTERNATIONAL)));
      world.clock.advance(ROUND);
    }

    assertThat(recipients())
        .hasSize(3)
        .containsOnly(library.format(number, PhoneNumberFormat.E164));
  }

  @Test
  void B8_a_prefix_that_never_confirms_is_closed_before_30_messages() {
    for (int i = 0; i < 200; i++) {
      type("06 12 99 %02d %02d".formatted(i / 100, i % 100));
    }

    assertThat(recipients()).hasSizeBetween(1, 29);
  }

  private List<String> recipients() {
    return peer.received().stream().map(TextMessagesContract.Received::to).toList();
  }

  private boolean isFrenchMobile(String e164) {
    return numbers.read(e164).equals(new PhoneReading.Usable(new PhoneNumber(e164)))
        && LibPhoneNumbers.FRENCH_CALLING_CODES.stream().anyMatch(c -> e164.startsWith("+" + c));
  }

  /** The example that the library has, and its neighbours. */
  private List<Phonenumber.PhoneNumber> numbersOf(String region) {
    Phonenumber.PhoneNumber example =
        library.getExampleNumberForType(region, PhoneNumberType.MOBILE);
    List<Phonenumber.PhoneNumber> all = new ArrayList<>();
    for (int i = 0; i < NUMBERS_OF_A_COUNTRY; i++) {
      all.add(
          new Phonenumber.PhoneNumber()
              .mergeFrom(example)
              .setNationalNumber(example.getNationalNumber() + i));
    }
    return all;
  }

  private int typeExample(String region, PhoneNumberType kind) {
    Optional<Phonenumber.PhoneNumber> example =
        Optional.ofNullable(library.getExampleNumberForType(region, kind));
    example.ifPresent(number -> type(library.format(number, PhoneNumberFormat.INTERNATIONAL)));
    return (int) example.stream().count();
  }

  /** Somebody new, from an address of their own. */
  private void type(String text) {
    numbers
        .read(text)
        .match(
            usable -> {
              people++;
              MemberId member = world.with(MemberBuilder.aMember().number(people)).id();
              SessionId session =
                  world.with(
                      SessionBuilder.aSession()
                          .number(people)
                          .of(member)
                          .startedAt(world.clock.instant()));
              send.execute(
                      new SendOneTimeCode.Command(
                          session,
                          CodePurpose.PHONE,
                          Optional.of(usable.number()),
                          new ClientAddress("address " + people, "network")))
                  .match(sent -> true, wait -> false, outOfStep -> false);
              return null;
            },
            notServed -> null,
            notANumber -> null);
    boolean more = true;
    while (more) {
      more =
          dispatch
              .execute(new DispatchMessages.Command(Outbox.Lane.CODES))
              .match(dispatched -> true, idle -> false);
    }
  }

  /** Of a number in its international form with spaces. */
  private static List<UnaryOperator<String>> spellings() {
    return List.of(
        text -> text,
        text -> text.replace(" ", ""),
        text -> text.replace(' ', '.'),
        text -> text.replace(' ', '-'),
        text -> text.replace(' ', '\u00a0'),
        text -> text.replace(' ', '\u202f'),
        text -> text.replace("+", "00"),
        text -> text.replaceFirst(" ", " (0) "),
        text -> "tel:" + text.replace(" ", "-"),
        text -> "  " + text + "  ",
        text -> inDigitsFrom('\uff10', text),
        text -> inDigitsFrom('\u0660', text));
  }

  private static String inDigitsFrom(char zero, String text) {
    StringBuilder written = new StringBuilder();
    text.chars()
        .forEach(c -> written.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : (char) c));
    return written.toString();
  }
}
