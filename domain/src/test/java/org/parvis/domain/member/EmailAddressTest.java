package org.parvis.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anais@example.fr",
        "a@b.fr",
        "prenom.nom+asso@sous.domaine.example.org",
        "o'neil@example.ie",
        "zoé@example.fr",
        "user@xn--mller-kva.de"
      })
  void an_address_in_use_is_taken(String text) {
    assertThat(EmailAddress.parse(text)).map(EmailAddress::value).contains(text);
  }

  @Test
  void upper_case_and_blanks_around_do_not_make_another_address() {
    assertThat(EmailAddress.parse("  Anais.L@Example.FR "))
        .contains(new EmailAddress("anais.l@example.fr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anais",
        "@example.fr",
        "anais@",
        "anais@localhost",
        "anais@example..fr",
        "anais@-example.fr",
        "anais@example-.fr",
        "a b@example.fr",
        "a@b@example.fr",
        "anais@example.fr\r\nBcc: all@example.fr",
        "anais\n@example.fr",
        "anais\u00a0l@example.fr",
        "\u200fanais@example.fr",
        "ana\u202eis@example.fr",
        "ana\u0000is@example.fr",
        "<anais@example.fr>",
        "anais@example.fr,all@example.fr"
      })
  void a_text_that_is_no_address_or_hides_something_is_refused(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  // RFC 5321 §4.5.3.1
  @Test
  void an_address_has_at_most_254_characters() {
    String domain = "a".repeat(62) + "." + "b".repeat(61) + "." + "c".repeat(61) + ".fr";
    int room = 254 - domain.length() - 1;
    assertThat(EmailAddress.parse("x".repeat(room) + "@" + domain)).isPresent();
    assertThat(EmailAddress.parse("x".repeat(room + 1) + "@" + domain)).isEmpty();
  }

  @Test
  void an_address_that_cannot_exist_cannot_be_constructed() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Anais@example.fr"));
  }

  @Test
  void a_masked_address_is_recognised_by_its_owner_only() {
    assertThat(new EmailAddress("anais@example.fr").masked()).isEqualTo("a…@example.fr");
    Optional<EmailAddress> beyondThePlane = EmailAddress.parse("\ud83d\ude00x@example.fr");
    assertThat(beyondThePlane).map(EmailAddress::masked).contains("\ud83d\ude00…@example.fr");
  }

  @Test
  void an_address_knows_its_two_parts() {
    EmailAddress address = new EmailAddress("anais.l@example.fr");
    assertThat(address.localPart()).isEqualTo("anais.l");
    assertThat(address.domain()).isEqualTo("example.fr");
  }
}
