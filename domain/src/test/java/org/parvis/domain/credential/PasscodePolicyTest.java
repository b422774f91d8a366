package org.parvis.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.PhoneNumber;

// security.md C1, C4
class PasscodePolicyTest {
  private static final BirthDate BORN = new BirthDate(LocalDate.of(1987, 4, 23));
  private static final PhoneNumber PHONE = new PhoneNumber("+33612850739");
  private final PasscodePolicy policy = new PasscodePolicy();

  private Optional<PasscodeWeakness> weaknessOf(String digits) {
    return policy.weaknessOf(new RawPasscode(digits), BORN, PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777", "888888",
        "999999", "121212", "101010", "112233", "998877", "123123", "907907", "110011", "100000",
        "787878", "445544", "001122"
      })
  void repeated_digits_are_too_easy(String digits) {
    assertThat(weaknessOf(digits)).contains(PasscodeWeakness.REPEATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "012345", "123456", "234567", "345678", "456789", "567890", "678901", "890123", "987654",
        "876543", "765432", "654321", "543210", "432109", "210987", "109876"
      })
  void sequences_are_too_easy_up_and_down(String digits) {
    assertThat(weaknessOf(digits)).contains(PasscodeWeakness.SEQUENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "230487", "238704", "042387", "048723", "870423", "872304", "198704", "041987", "198723",
        "231987"
      })
  void the_birth_date_in_any_order_is_too_easy(String digits) {
    assertThat(weaknessOf(digits)).contains(PasscodeWeakness.BIRTH_DATE);
  }

  @Test
  void the_end_of_the_telephone_number_is_too_easy() {
    assertThat(weaknessOf("850739")).contains(PasscodeWeakness.PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"739518", "042859", "918273", "850738", "230488"})
  void a_passcode_that_says_nothing_about_its_member_is_taken(String digits) {
    assertThat(weaknessOf(digits)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６", " 12345", "٧٣٩٥١٨"})
  void a_passcode_has_exactly_six_digits(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RawPasscode(text));
  }
}
