package org.parvis.adapter.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.ReceiptStatus;
import org.parvis.domain.verification.AssistanceReason;

class CaseMessagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_kind_state_receipt_and_reason_has_its_words(String language) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.parvis.adapter.web.staff", Locale.forLanguageTag(language));

    assertThat(
            Stream.of(
                    keys("message.kind.", MessageKind.values()),
                    keys("message.state.", MessageState.values()),
                    keys("message.receipt.", ReceiptStatus.values()),
                    keys("message.channel.", Channel.values()),
                    keys("case.help.reason.", AssistanceReason.values()),
                    Stream.of(
                        "case.help.lead",
                        "case.help.lead.NO_TEXT_MESSAGE",
                        "case.help.lead.MESSAGE_NOT_DELIVERED"))
                .flatMap(key -> key))
        .allMatch(words::containsKey);
  }

  private static Stream<String> keys(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + value.name());
  }
}
