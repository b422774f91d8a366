package org.parvis.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.domain.Some.BIRTH_DATE;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NAME;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.PHONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTest {
  private static final PersonName OTHER_NAME = new PersonName("Léa", "Roux", "");

  private static Member anyMember() {
    return Member.register(MEMBER, new EmailAddress("anais@example.fr"), Language.FRENCH, NOW);
  }

  @Test
  void a_new_member_has_proved_the_address_and_nothing_else() {
    Member member = anyMember();
    assertThat(member.identity()).isEqualTo(IdentityStatus.NOT_STARTED);
    assertThat(member.phone()).isEmpty();
    assertThat(member.name()).isEmpty();
    assertThat(member.birthDate()).isEmpty();
    assertThat(member.wish()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = IdentityStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "VERIFIED")
  void name_and_birth_date_can_be_corrected_until_they_are_verified(IdentityStatus status) {
    Member member = anyMember();
    member.giveProfile(NAME, BIRTH_DATE);
    member.identityBecame(status);
    assertThat(member.giveProfile(OTHER_NAME, BIRTH_DATE)).isTrue();
    assertThat(member.name()).contains(OTHER_NAME);
  }

  @Test
  void verified_name_and_birth_date_are_locked() {
    Member member = anyMember();
    member.giveProfile(NAME, BIRTH_DATE);
    member.identityBecame(IdentityStatus.VERIFIED);
    assertThat(member.giveProfile(OTHER_NAME, BIRTH_DATE)).isFalse();
    assertThat(member.name()).contains(NAME);
  }

  @Test
  void the_journey_resumes_at_the_first_thing_not_told() {
    Member member = anyMember();
    assertThat(OnboardingProgress.of(member, false)).isEqualTo(OnboardingProgress.PHONE);
    member.confirmPhone(PHONE);
    assertThat(OnboardingProgress.of(member, false)).isEqualTo(OnboardingProgress.PROFILE);
    member.giveProfile(NAME, BIRTH_DATE);
    assertThat(OnboardingProgress.of(member, false)).isEqualTo(OnboardingProgress.PASSCODE);
    assertThat(OnboardingProgress.of(member, true)).isEqualTo(OnboardingProgress.DONE);
  }

  @Test
  void what_the_member_came_for_is_remembered() {
    Member member = anyMember();
    member.wishFor(Feature.COLLECTIONS);
    member.chooseLanguage(Language.ENGLISH);
    Member again = Member.restore(member.snapshot());
    assertThat(again.wish()).contains(Feature.COLLECTIONS);
    assertThat(again.language()).isEqualTo(Language.ENGLISH);
    assertThat(again.snapshot()).isEqualTo(member.snapshot());
  }

  @ParameterizedTest
  @ValueSource(strings = {"+33612345678", "+262692123456", "+1234567", "+123456789012345"})
  void a_number_in_e164_form_is_taken(String number) {
    assertThat(new PhoneNumber(number).e164()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "+0612345678",
        "+123456",
        "+1234567890123456",
        "+33 6",
        "",
        "+٣٣٦١٢٣٤٥"
      })
  void a_number_in_another_form_cannot_be_constructed(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(number));
  }

  @Test
  void a_masked_number_shows_its_last_two_digits() {
    assertThat(PHONE.masked()).endsWith("78").doesNotContain("6123");
  }

  @Test
  void a_language_that_parvis_does_not_speak_becomes_french() {
    assertThat(Language.ofTag("en-GB")).isEqualTo(Language.ENGLISH);
    assertThat(Language.ofTag("fr-CA")).isEqualTo(Language.FRENCH);
    assertThat(Language.ofTag("de")).isEqualTo(Language.FRENCH);
    assertThat(Language.ofTag("")).isEqualTo(Language.FRENCH);
  }
}
