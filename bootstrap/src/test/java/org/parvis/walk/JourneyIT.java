package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product as people use it, on the database of a rehearsal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {
  private static final Pattern LOUD =
      Pattern.compile("\"Level\":\"(WARNING|SEVERE|ERROR)\"|Exception");

  // Half a minute until a code may be sent again tells nothing that five seconds do not.
  private static final Map<String, String> QUICK =
      Map.of("PARVIS_MODE", "rehearsal", "PARVIS_CODE_RESEND_AFTER", "5 s");

  private Walk walk;
  private String invitationA;
  private String invitationB;

  @BeforeAll
  void start() {
    walk = Walk.start(QUICK);
    invitationA = walk.parvis().link("Invitation A");
    invitationB = walk.parvis().link("Invitation B");
    String staff = walk.parvis().link("First staff member");
    Person english = Person.pointing(walk, "en", 1440, Screens.from(100, "en"));
    english.opens(staff).sees("link.staff.title").keeps("staff-link");
    Screens screens = Screens.from(100, "fr");
    new Reviewer(Person.pointing(walk, "fr", 1440, screens)).opensTheStaffAccess(staff);
    new Reviewer(english).signsIn();
    assertThat(screens.violations()).isEmpty();
  }

  @AfterEach
  void everybody_leaves() {
    walk.chromium().everybodyLeaves();
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  @ParameterizedTest
  @CsvSource({"fr, +33612345671", "en, +33612345681"})
  @Order(1)
  void a_member_films_a_card_is_approved_and_moves_a_collection(String language, String number) {
    Screens screens = Screens.from(1, language);
    Person person = Person.pointing(walk, language, 390, screens);
    Holder holder = Holder.ofAValidCard();
    Journey journey = walk.member(person, holder, "camille." + language, number);
    Missteps missteps = new Missteps(journey);

    missteps.atTheEntrance();
    journey.opensAnAccountFrom(invitationA).wishes("feature.COLLECTIONS").connects();
    missteps.atThePhone();
    journey.givesThePhone();
    missteps.atTheCode().atTheProfile();
    journey.givesTheProfile();
    missteps.atThePasscode(holder.birthDate());
    journey.choosesThePasscode();
    missteps.later();
    journey.startsTheVerification();
    missteps.atTheConsent();
    journey.consents().choosesTheCard();
    missteps.atTheCamera();
    journey.filmsTheFront();
    missteps.cutsTheConnectionWhileSending();
    journey.waitsForTheFirstLook().filmsTheFace();
    missteps.atTheBirthplace();
    journey.givesTheBirthplace().waitsForAPerson();

    Reviewer reviewer = new Reviewer(Person.pointing(walk, language, 1440, screens)).signsIn();
    reviewer.takesTheCaseOf(journey).watches().approves();

    journey.isVerified();
    person.receives("SMS", journey.number(), language.equals("fr") ? "validée" : "verified");
    person.sees("account.collections").keeps("account-unlocked");
    assertThat(person.page().locator("[aria-disabled=true]")).hasCount(0);
    assertThat(person.asksTheApi("/api/v1/me/access"))
        .contains("\"right\":\"COLLECT_FUNDS\",\"permitted\":true")
        .doesNotContain("missing");
    String before = person.page().locator("#balanceAmount").innerText();
    Locator collect = person.page().locator("button.collect").first();
    person.presses(collect);
    person.reads("note.collected").keeps("account-collected");
    assertThat(person.page().locator("#balanceAmount")).not().hasText(before);

    person.presses("page.signOut").reads("note.signedOut").keeps("signed-out");
    journey.signsIn().wishes("feature.TRANSACTIONS").connects();
    missteps.atTheBankingArea();
    person.sees("account.transactions").keeps("account-next-visit");
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  @Test
  @Order(2)
  void an_expired_card_is_refused_with_reasons_and_a_date() {
    Screens screens = Screens.from(200, "en");
    Screens french = Screens.from(200, "fr");
    Person person = Person.pointing(walk, "en", 390, screens);
    Journey journey = walk.member(person, Holder.ofAnExpiredCard(), "alex", "+33612345682");

    journey.opensAnAccount().wishes("feature.TRANSACTIONS").connects();
    screens.without(
        () -> {
          journey.givesThePhone().confirmsThePhone().givesTheProfile().choosesThePasscode();
          journey.walksToTheFilming().filmsTheDocument().filmsTheFace().givesTheBirthplace();
        });
    person.sees("result.refused.title").keeps("result-refused");
    String date =
        person.words().filledIn("result.refused.answer", person.page().locator("main").innerText());
    String mail = person.receives("MAIL", journey.email(), "could not verify");
    assertThat(Words.plain(mail)).contains(date);
    person.keepsIn(french, "result-refused");
    person.follows("result.account").sees("account.title").keeps("account-refused");
    person.keepsIn(french, "account-refused");

    Reviewer reviewer = new Reviewer(Person.pointing(walk, "en", 1440, screens)).signsIn();
    assertThat(Words.plain(reviewer.person().page().locator("main").innerText())).contains(date);
    reviewer.answers(journey);
    assertThat(screens.violations()).isEmpty();
    assertThat(french.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  @Test
  @Order(3)
  void a_member_who_may_only_look_walks_by_keyboard_and_finds_the_collection_locked() {
    Screens screens = Screens.from(300, "fr");
    Screens english = Screens.from(300, "en");
    Person person = Person.onTheKeyboard(walk, "fr", 1440, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "dominique", "+33612345673");

    screens.without(
        () -> {
          journey.walksToTheVerification(invitationB).walksToTheFilming();
          journey.filmsTheDocument().filmsTheFace().givesTheBirthplace().waitsForAPerson();
          new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()))
              .signsIn()
              .takesTheCaseOf(journey)
              .approves();
          journey.isVerified();
        });

    person.sees("account.collections").readsText("Droit non accordé").keeps("account-no-right");
    person.keepsIn(english, "account-no-right");
    Locator locked = person.page().locator("button.collect[aria-disabled=true]").first();
    String collection = locked.getAttribute("data-collection");
    assertThat(person.forges("/account/collect", "collection", collection)).isEqualTo(403);
    assertThat(person.asksTheApi("/api/v1/me/access"))
        .contains("\"identity\":\"VERIFIED\"", "\"missing\":[\"RIGHT\"]");
    assertThat(screens.violations()).isEmpty();
    assertThat(english.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  @Test
  @Order(4)
  void J6_two_loopback_ports_are_open_and_tell_nothing_of_the_platform() {
    RunningParvis parvis = walk.parvis();
    assertThat(ListeningPorts.of(parvis.server()))
        .hasSize(2)
        .anyMatch(address -> ListeningPorts.isLoopback(address, parvis.port()))
        .anyMatch(address -> ListeningPorts.isLoopback(address, parvis.operatorPort()));
    for (String path : List.of("/health", "/health/ready", "/metrics", "/openapi", "/h2-console")) {
      HttpResponse<String> answer = walk.parvis().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContainIgnoringCase("payara", "glassfish");
    }
  }

  @Test
  @Order(5)
  void B6_the_log_of_the_walks_is_quiet_and_holds_no_secret() {
    String log = walk.parvis().log();
    assertThat(log).contains("Ready in REHEARSAL mode");
    assertThat(log.lines().filter(line -> LOUD.matcher(line).find())).isEmpty();
    assertThat(walk.secrets().isEmpty()).as("walks that typed nothing").isFalse();
    assertThat(walk.secrets().in(log.replaceAll("\"Time[^,]*,", ""))).isEmpty();
  }

  /** Last: the database of a rehearsal has one owner, who is asked to leave first. */
  @Test
  @Order(6)
  void E6_the_forged_post_left_a_line_in_the_journal() throws SQLException {
    walk.parvis().close();
    String url = "jdbc:h2:file:" + walk.parvis().data().resolve("parvis") + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "parvis", "parvis");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from journal where event = 'ACCESS_REFUSED'"
                    + " and details like '%COLLECT_FUNDS%' and details like '%RIGHT%'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).as("one line for the walk by keyboard").isEqualTo(1);
    }
  }
}
