package org.parvis.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;

class SmsTextRulesTest {
  private static final String HOST = "compte.une-association-exemple.fr";

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_code_fits_one_message_and_ends_with_the_line_that_binds_it(Language language) {
    String text = render(MessageKind.ONE_TIME_CODE, language);
    assertThat(text).endsWith("\n@" + HOST + " #012345").doesNotContain("{");
    assertThat(GsmAlphabet.canWrite(text)).isTrue();
    assertThat(GsmAlphabet.septets(text)).isLessThanOrEqualTo(GsmAlphabet.ONE_MESSAGE_SEPTETS);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void F7_a_code_that_approves_says_what_and_fits_one_message(Language language) {
    for (MessageKind kind : List.of(MessageKind.TRANSFER_CODE, MessageKind.CARD_CODE)) {
      String text = new SmsTexts().render(longest(kind, language));
      assertThat(text).endsWith("\n@" + HOST + " #012345").doesNotContain("{");
      assertThat(GsmAlphabet.canWrite(text)).isTrue();
      assertThat(GsmAlphabet.septets(text)).isLessThanOrEqualTo(GsmAlphabet.ONE_MESSAGE_SEPTETS);
    }
    assertThat(new SmsTexts().render(longest(MessageKind.TRANSFER_CODE, language)))
        .contains("1000000,00", "ASSOCIATION SPORTIVE W", "0189");
  }

  // As long as the application makes each part.
  private static OutboundMessage longest(MessageKind kind, Language language) {
    return new OutboundMessage(
        new UUID(0, 1),
        Channel.SMS,
        "+33612345678",
        kind,
        language,
        SmsTemplates.longest(kind, HOST),
        Instant.parse("2026-12-01T10:05:00Z"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void good_news_fits_one_message(Language language) {
    String text = render(MessageKind.IDENTITY_VERIFIED, language);
    assertThat(GsmAlphabet.canWrite(text)).isTrue();
    assertThat(GsmAlphabet.septets(text)).isLessThanOrEqualTo(GsmAlphabet.ONE_MESSAGE_SEPTETS);
  }

  @Test
  void the_alphabet_knows_what_it_cannot_write() {
    assertThat(GsmAlphabet.canWrite("vérifié à 8 €")).isTrue();
    assertThat(GsmAlphabet.canWrite("même")).isFalse();
    assertThat(GsmAlphabet.septets("€")).isEqualTo(2);
  }

  static String render(MessageKind kind, Language language) {
    return new SmsTexts().render(message(kind, language));
  }

  static OutboundMessage message(MessageKind kind, Language language) {
    return new OutboundMessage(
        new UUID(0, 1),
        Channel.SMS,
        "+33612345678",
        kind,
        language,
        Map.of("code", "012345", "host", HOST, "minutes", "5"),
        Instant.parse("2026-12-01T10:05:00Z"));
  }
}
