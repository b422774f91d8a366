package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.ReasonFamily;
import org.parvis.domain.verification.RefusalReason;

class ReasonTextsTest {

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void every_reason_has_words_in_both_languages(RefusalReason reason) {
    for (Language language : Language.values()) {
      assertThat(ReasonTexts.forMember(reason, language)).isNotBlank();
      assertThat(ReasonTexts.nextStep(reason, language)).isNotBlank();
      assertThat(ReasonTexts.forStaff(reason, language)).isNotBlank();
    }
  }

  @Test
  void members_read_one_text_for_all_kinds_of_fraud() {
    assertThat(
            Arrays.stream(RefusalReason.values())
                .filter(reason -> reason.family() == ReasonFamily.FRAUD)
                .map(reason -> ReasonTexts.forMember(reason, Language.FRENCH))
                .collect(Collectors.toSet()))
        .hasSize(1);
  }
}
