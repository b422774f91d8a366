package org.parvis.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.member.EmailAddress;

// security.md A1, A2
class PasswordPolicyTest {
  private static final EmailAddress ADDRESS = new EmailAddress("anais.lefevre@example.fr");
  private final PasswordPolicy policy =
      new PasswordPolicy(
          12,
          15,
          128,
          Set.of("motdepasse", "password123456", "liverpool"),
          List.of("parvis", "assoconnect"));

  private Optional<PasswordWeakness> weaknessOf(String text) {
    return policy.weaknessOf(new RawPassword(text), ADDRESS, false);
  }

  @Test
  void A1_with_a_second_factor_twelve_characters_are_enough() {
    assertThat(weaknessOf("cheval-vert")).contains(PasswordWeakness.TOO_SHORT);
    assertThat(weaknessOf("cheval-verts")).isEmpty();
  }

  @Test
  void A1_alone_a_password_needs_fifteen_characters() {
    RawPassword fourteen = new RawPassword("cheval-vert-ab");
    RawPassword fifteen = new RawPassword("cheval-vert-abc");
    assertThat(policy.weaknessOf(fourteen, ADDRESS, true)).contains(PasswordWeakness.TOO_SHORT);
    assertThat(policy.weaknessOf(fourteen, ADDRESS, false)).isEmpty();
    assertThat(policy.weaknessOf(fifteen, ADDRESS, true)).isEmpty();
  }

  @Test
  void A1_a_password_may_have_128_characters_and_no_more() {
    String long128 = "abcdefgh".repeat(16);
    assertThat(weaknessOf(long128)).isEmpty();
    assertThat(weaknessOf(long128 + "i")).contains(PasswordWeakness.TOO_LONG);
  }

  @Test
  void A1_characters_are_counted_and_not_their_encoding() {
    String eleven = "abcdefghij😀";
    assertThat(weaknessOf(eleven)).contains(PasswordWeakness.TOO_SHORT);
    assertThat(weaknessOf(eleven + "é")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cheval vert et bleu", "ここは長いパスワードです", "ΑΒΓΔΕΖΗΘΙΚΛΜ", "123-456-789-075"})
  void A1_no_composition_rule_applies(String text) {
    assertThat(weaknessOf(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123456",
        "PASSWORD123456",
        "MotDePasse2026!",
        "2026-motdepasse-99",
        "Liverpool!!!!"
      })
  void A2_a_common_password_is_common_with_digits_and_signs_hung_on(String text) {
    assertThat(weaknessOf(text)).contains(PasswordWeakness.COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaaaaaaaaa", "ababababababab", "abcabcabcabcabc", "111111111111"})
  void A2_a_few_characters_over_and_over_are_common(String text) {
    assertThat(weaknessOf(text)).contains(PasswordWeakness.COMMON);
  }

  @Test
  void A2_a_password_does_not_hold_the_own_address() {
    assertThat(weaknessOf("xx-Anais.Lefevre-99")).contains(PasswordWeakness.CONTAINS_YOUR_ADDRESS);
  }

  @Test
  void A2_a_very_short_address_is_not_looked_for() {
    assertThat(
            policy.weaknessOf(
                new RawPassword("cheval-vert-abc"), new EmailAddress("abc@example.fr"), false))
        .isEmpty();
  }

  @Test
  void A2_a_very_short_address_as_a_whole_is_refused() {
    EmailAddress abc = new EmailAddress("abc@example.fr");
    assertThat(policy.weaknessOf(new RawPassword("Abc@Example.fr"), abc, false))
        .contains(PasswordWeakness.CONTAINS_YOUR_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vive-PARVIS-2026", "Parvis2026!!", "AssoConnect2026!"})
  void A2_a_password_does_not_hold_our_names(String text) {
    assertThat(weaknessOf(text)).contains(PasswordWeakness.CONTAINS_OUR_NAME);
  }

  @Test
  void A1_composed_and_decomposed_letters_make_the_same_password() {
    assertThat(new RawPassword("caf\u00e9 cr\u00e8me noir"))
        .isEqualTo(new RawPassword("cafe\u0301 cre\u0300me noir"));
  }

  @Test
  void A1_every_character_counts_to_the_last() {
    String start = "abcdefgh".repeat(15) + "abcdefg";
    assertThat(new RawPassword(start + "h")).isNotEqualTo(new RawPassword(start + "i"));
  }

  @Test
  void A1_limits_below_the_standard_cannot_be_constructed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordPolicy(7, 15, 128, Set.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordPolicy(12, 11, 128, Set.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordPolicy(12, 15, 63, Set.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordPolicy(12, 15, 128, Set.of(), List.of("abc")));
  }

  @Test
  void input_that_is_empty_or_absurdly_long_is_refused_before_it_costs_anything() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RawPassword(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new RawPassword("a".repeat(1001)));
  }
}
