package org.parvis.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;
import org.parvis.domain.member.EmailAddress;

/** The list that comes with the product, and what the policy makes of it: security.md A2. */
class CommonPasswordsTest {
  private static final EmailAddress ADDRESS = new EmailAddress("dominique@univ.example");
  private static final Set<String> COMMON = CommonPasswords.load();

  private final PasswordPolicy policy = new PasswordPolicy(12, 15, 128, COMMON, List.of("parvis"));

  @ParameterizedTest
  @CsvSource({"12, false", "15, true"})
  void A2_none_of_3000_common_passwords_of_the_right_length_is_accepted(
      int shortest, boolean alone) {
    List<String> longEnough =
        COMMON.stream().filter(word -> word.codePointCount(0, word.length()) >= shortest).toList();

    assertThat(longEnough).hasSizeGreaterThan(3_000);
    assertThat(longEnough)
        .allSatisfy(
            word ->
                assertThat(policy.weaknessOf(new RawPassword(word), ADDRESS, alone))
                    .contains(PasswordWeakness.COMMON));
  }

  @Test
  void A2_the_offline_list_holds_more_than_the_top_3000() {
    assertThat(COMMON)
        .hasSizeGreaterThan(3_000)
        .contains("motdepasse", "123456", "1qaz2wsx3edc4rfv");
  }

  @Test
  void A2_the_list_is_written_as_the_policy_compares() {
    assertThat(COMMON)
        .allSatisfy(
            word ->
                assertThat(new RawPassword(word).reveal().toLowerCase(java.util.Locale.ROOT))
                    .isEqualTo(word));
  }
}
