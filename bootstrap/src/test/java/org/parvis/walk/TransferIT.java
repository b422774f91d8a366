package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfers and cards as members order them, and as somebody would cheat (security.md F7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedParvis.class)
class TransferIT {
  private static final String IBAN = "FR76 3000 6000 0112 3456 7890 189";
  private static final Pattern ASSOCIATION = Pattern.compile("association=([0-9a-f-]{36})");
  private static final Pattern ORDER = Pattern.compile("order=([0-9a-f-]{36})");
  private static final int MANY = 400;
  // The films are only the way to the orders: on a busy machine they may take their time.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Visit visit;
  private final Walk walk;
  private final String invitationA;
  private final String invitationB;

  TransferIT(Visit visit) {
    this.visit = visit;
    this.walk = visit.walk();
    this.invitationA = walk.parvis().link("Invitation A");
    this.invitationB = walk.parvis().link("Invitation B");
  }

  @ParameterizedTest
  @ValueSource(strings = "fr")
  @Order(1)
  void F7_a_transfer_is_approved_and_refused_after_a_change_of_one_cent(String language) {
    Screens screens = Screens.from(400, language);
    Person person = Person.pointing(walk, language, 390, screens).waitsUpTo(PATIENCE);
    Journey journey =
        walk.member(person, Holder.ofAValidCard(), "orders." + language, number(language, 1));
    person.secrets().add(IBAN.replace(" ", ""));
    becomesVerified(journey, screens);

    person.sees("transfers.title").reads("transfers.none").keeps("transfers-empty");
    String association = find(ASSOCIATION, person.page().locator("#newOrder"), "href");
    writesTheTransfer(person, language);
    person.sees("order.title.TRANSFER.AWAITING_APPROVAL").keeps("transfer-check");
    asksForTheCode(person);
    person.keeps("transfer-code");
    assertThat(person.receives("SMS", journey.number(), amount(language)))
        .contains("Mairie de Saint-Denis", "0189");
    types(person, journey, "order.approve.TRANSFER");
    person.sees("order.title.TRANSFER.TO_BE_EXECUTED").keeps("transfer-approved");
    person.follows("order.list.TRANSFER").sees("transfers.title");
    person.readsText(person.words().of("order.status.TO_BE_EXECUTED")).keeps("transfers");

    writesTheTransfer(person, language);
    person.sees("order.title.TRANSFER.AWAITING_APPROVAL");
    asksForTheCode(person);
    // Read before the change: it stops a message that has not left.
    String code = person.codeFor(journey.number());
    String order = find(ORDER, person.page().url());
    Map<String, String> oneCentMore = form(order, association);
    oneCentMore.put("amount", "250,01");
    assertThat(person.forges("/transfer.xhtml", oneCentMore)).isEqualTo(200);
    person.writes("code.label", code).presses("order.approve.TRANSFER");
    person.reads("note.orderChanged").keeps("transfer-changed");
    assertThat(person.page().locator("#statusFact"))
        .hasText(person.words().of("order.status.AWAITING_APPROVAL"));
    assertThat(person.page().locator("#amountFact"))
        .containsText(language.equals("fr") ? "250,01" : "250.01");
    person.presses("order.change").sees("transfer.changeTitle").keeps("transfer-again");
    assertThat(person.page().locator("#amount")).hasValue("250,01");
    person.presses("order.check").sees("order.title.TRANSFER.AWAITING_APPROVAL");
    person.presses("order.withdraw").reads("note.orderWithdrawn").keeps("transfers-withdrawn");

    ordersACard(person, journey);
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  private void becomesVerified(Journey journey, Screens screens) {
    Person person = journey.person();
    screens.without(() -> onboards(journey));
    person.opens("/transfers.xhtml").sees("transfers.title");
    person.reads("missing.VERIFIED_IDENTITY").keeps("transfers-unverified");
    person.opens("/verify.xhtml").sees("verify.title");
    screens.without(
        () -> {
          journey.walksToTheFilming().filmsTheDocument().filmsTheFace().givesTheBirthplace();
          journey.waitsForAPerson();
          new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()))
              .signsIn()
              .takesTheCaseOf(journey)
              .approves();
          journey.isVerified();
        });
  }

  private void onboards(Journey journey) {
    journey.opensAnAccountFrom(invitationA).wishes("feature.TRANSFERS").connects();
    journey.givesThePhone().confirmsThePhone().givesTheProfile().choosesThePasscode();
  }

  private static void writesTheTransfer(Person person, String language) {
    person.follows("transfers.new").sees("transfer.title").keeps("transfer-form");
    person.writes("transfer.payee", "Mairie de Saint-Denis");
    person.writes("transfer.iban", "FR76 3000 6000 0112 3456 7890 188");
    person.writes("transfer.amount", language.equals("fr") ? "250,00" : "EUR 250.00");
    person.writes("transfer.label", "Loyer de l’été");
    person.presses("order.check");
    person.isToldBeside("transfer.iban", "transfer.iban.CHECK_DIGITS").keeps("transfer-wrong-iban");
    person.writes("transfer.iban", IBAN).presses("order.check");
  }

  private static void ordersACard(Person person, Journey journey) {
    person.opens("/cards.xhtml").sees("cards.title").keeps("cards-empty");
    person.follows("cards.new").sees("card.title").keeps("card-form");
    person.writes("card.street", "12 rue de l’Église").writes("card.postcode", "93200");
    person.writes("card.town", "Saint-Denis").presses("order.check");
    person.sees("order.title.CARD.AWAITING_APPROVAL").keeps("card-check");
    asksForTheCode(person);
    assertThat(person.receives("SMS", journey.number(), "93200")).contains("Saint-Denis");
    types(person, journey, "order.approve.CARD");
    person.sees("order.title.CARD.TO_BE_EXECUTED").keeps("card-ordered");
    person.follows("order.list.CARD").sees("cards.title").keeps("cards");
  }

  // The pause between two messages may not be over yet: then the page says so, and one asks again.
  private static void asksForTheCode(Person person) {
    Page page = person.page();
    AtomicInteger loads = new AtomicInteger();
    page.onLoad(loaded -> loads.incrementAndGet());
    for (int asked = 0; asked < MANY && !page.locator("#code").isVisible(); asked++) {
      int before = loads.get();
      person.presses("bankingCode.send");
      page.waitForCondition(() -> loads.get() > before);
    }
    assertThat(page.locator("#code")).isVisible();
  }

  private static void types(Person person, Journey journey, String button) {
    person.writes("code.label", person.codeFor(journey.number())).presses(button);
  }

  @ParameterizedTest
  @ValueSource(strings = "en")
  @Order(2)
  void F3_a_member_without_the_right_is_told_so_and_a_forged_order_is_forbidden(String language) {
    Screens screens = Screens.from(450, language);
    Person person = Person.onTheKeyboard(walk, language, 1440, screens);
    Journey journey =
        walk.member(person, Holder.ofAValidCard(), "looks." + language, number(language, 2));
    journey.hurriesToTheVerification(walk, invitationB);

    person.opens("/cards.xhtml").sees("cards.title").reads("missing.RIGHT");
    person.keeps("cards-no-right");
    assertThat(person.page().locator("#lockedOrder")).hasAttribute("aria-disabled", "true");
    person.opens("/account.xhtml").sees("account.orders").reads("missing.RIGHT");
    person.keeps("account-no-orders");
    person.opens("/transfers.xhtml").sees("transfers.title");
    String association = find(ASSOCIATION, person.page().locator(".below a"), "href");
    assertThat(person.forges("/transfer.xhtml", form(unknown(), association))).isEqualTo(403);
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  @Test
  @Order(3)
  void the_log_of_the_walks_holds_no_code_no_number_and_no_account() {
    assertThat(walk.secrets().isEmpty()).as("walks that typed nothing").isFalse();
    assertThat(walk.secrets().in(walk.parvis().log().replaceAll("\"Time[^,]*,", ""))).isEmpty();
  }

  @Test
  @Order(4)
  void what_was_approved_is_to_be_executed_and_every_refusal_left_its_line() {
    assertThat(visit.count("bank_order where kind = 'TRANSFER' and status = 'TO_BE_EXECUTED'"))
        .isEqualTo(1);
    assertThat(visit.count("bank_order where kind = 'TRANSFER' and status = 'WITHDRAWN'"))
        .isEqualTo(1);
    assertThat(visit.count("bank_order where kind = 'CARD' and status = 'TO_BE_EXECUTED'"))
        .isEqualTo(1);
    assertThat(visit.count("bank_order")).isEqualTo(3);
    List<String> lines = visit.lines();
    assertThat(lines)
        .filteredOn(line -> line.startsWith("ORDER_REFUSED ") && line.contains("OTHER_SUBJECT"))
        .hasSize(1);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("CODE_REFUSED ") && line.contains("OTHER_SUBJECT"))
        .hasSize(1);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("ACCESS_REFUSED "))
        .filteredOn(line -> line.contains("INITIATE_TRANSFERS") && line.contains("RIGHT"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  /** What the form of a transfer posts, as a page would write it. */
  private static Map<String, String> form(String order, String association) {
    Map<String, String> fields = new HashMap<>();
    fields.put("transfer", "transfer");
    fields.put("jakarta.faces.ViewState", "stateless");
    fields.put("order", order);
    fields.put("association", association);
    fields.put("payee", "Mairie de Saint-Denis");
    fields.put("iban", IBAN);
    fields.put("amount", "250,00");
    fields.put("label", "Loyer de l'ete");
    fields.put("go", "");
    return fields;
  }

  private static String find(Pattern pattern, Locator where, String attribute) {
    return find(pattern, where.getAttribute(attribute));
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError(pattern + " is not in " + text);
    }
    return found.group(1);
  }

  private static String unknown() {
    return "00000000-0000-4000-8000-000000000001";
  }

  private static String amount(String language) {
    return language.equals("fr") ? "250,00 EUR" : "EUR 250.00";
  }

  private static String number(String language, int person) {
    return (language.equals("fr") ? "+3361234577" : "+3361234578") + person;
  }
}
