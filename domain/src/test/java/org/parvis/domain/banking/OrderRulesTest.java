package org.parvis.domain.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {
  private static final OrderPolicy POLICY =
      new OrderPolicy(new Money(1_000_00), Duration.ofHours(24));
  private static final Iban IBAN = new Iban("FR7630006000011234567890189");

  private static OrderTerms transfer(long cents) {
    return new OrderTerms.Transfer(
        new SepaText("Mairie"), IBAN, new Money(cents), new SepaText("Loyer"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0, ",
    "100000, 100000, 0, ",
    "100001, 999999, 0, OVER_LIMIT",
    "2, 1, 0, OVER_BALANCE",
    "50, 100, 50, ",
    "51, 100, 50, OVER_BALANCE",
    "1, 0, 0, OVER_BALANCE"
  })
  void orders_to_be_executed_never_exceed_the_balance(
      long cents, long balance, long committed, OrderObstacle expected) {
    assertThat(POLICY.obstacle(transfer(cents), new Money(balance), new Money(committed)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void a_card_costs_the_balance_nothing() {
    OrderTerms card =
        new OrderTerms.Card(
            "Anaïs Lefèvre",
            new DeliveryAddress(
                new SepaText("12 rue Haute"),
                Optional.of(new SepaText("Bat. B")),
                "97400",
                new SepaText("SAINT-DENIS")));
    assertThat(POLICY.obstacle(card, Money.ZERO, new Money(10))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void nothing_is_no_transfer(long cents) {
    assertThatIllegalArgumentException().isThrownBy(() -> transfer(cents));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Été à Noël,Ete a Noel",
        "\"Cœur de l’Été – 2026\",Coeur de l'Ete - 2026",
        "\"  deux\u00a0mots\u202fici \",deux mots ici",
        "facture n° 3,",
        "a & b,",
        "/debut,",
        "fin/,",
        "a//b,",
        "a/b,a/b",
        "\" \",",
        "Праздник,"
      })
  void a_text_becomes_what_banks_carry_or_is_refused(String typed, String carried) {
    assertThat(SepaText.parse(typed, SepaText.LONGEST).map(SepaText::value))
        .isEqualTo(Optional.ofNullable(carried));
  }

  @Test
  void a_text_is_not_cut_behind_the_members_back() {
    assertThat(SepaText.parse("x".repeat(140), SepaText.LONGEST)).isPresent();
    assertThat(SepaText.parse("x".repeat(141), SepaText.LONGEST)).isEmpty();
    assertThat(SepaText.parse("x".repeat(71), OrderTerms.Transfer.LONGEST_PAYEE)).isEmpty();
  }

  @Test
  void an_iban_is_shown_in_fours_and_known_by_its_end() {
    assertThat(IBAN.grouped().replace('\u00a0', ' '))
        .isEqualTo("FR76 3000 6000 0112 3456 7890 189");
    assertThat(IBAN.end()).isEqualTo("0189");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FR76", "fr7630006000011234567890189", "FR76 3000 6000 0112 3456"})
  void what_is_not_written_like_an_iban_is_none(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Iban(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7501", "750111", "2A004", "00100"})
  void a_postcode_has_five_digits(String text) {
    assertThat(DeliveryAddress.isPostcode(text)).isFalse();
  }
}
