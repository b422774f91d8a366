package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a code tells of its message, whatever the operator does with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesIT {
  private Walk walk;

  @BeforeAll
  void start() {
    walk =
        Walk.start(
            Map.of(
                "PARVIS_MODE",
                "rehearsal",
                "PARVIS_CODE_RESEND_AFTER",
                "5 s",
                "PARVIS_CODE_SENDS_PER_10_MIN",
                "5"));
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void the_page_tells_what_became_of_the_message_and_the_same_code_comes_again(String language) {
    Screens screens = Screens.from(550, language);
    Person person = Person.pointing(walk, language, 390, screens);
    String number = language.equals("fr") ? "+33612345671" : "+33612345672";
    Journey journey = walk.member(person, Holder.ofAValidCard(), "messages." + language, number);
    screens.without(
        () -> {
          journey.opensAnAccount().wishes("feature.COLLECTIONS").connects();
          person.makesTheOperator("LOSE");
          journey.givesThePhone();
        });
    told(person, "SENT", "code-sent");
    assertThat(person.messagesTo("SMS", number, "")).isZero();

    person.makesTheOperator("REJECT");
    asksAgain(person);
    told(person, "FAILED", "code-failed");
    assertThat(person.page().locator("#notReceived")).isVisible();
    person.presses("code.callBack").reads("note.callBack").keeps("code-call-back");

    person.makesTheOperator("DOWN");
    asksAgain(person);
    told(person, "ON_ITS_WAY", "code-on-its-way");
    person.makesTheOperator("DUPLICATE");
    told(person, "DELIVERED", "code-delivered");
    assertThat(person.messagesTo("SMS", number, "")).isEqualTo(2);

    person.makesTheOperator("NONE");
    journey.confirmsThePhone();
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.secrets().in(walk.parvis().log())).isEmpty();
  }

  /** The page finds out by itself; in its language, with no place left unfilled. */
  private static void told(Person person, String state, String picture) {
    Locator delivery = person.page().locator("#delivery[data-delivery=" + state + "]");
    delivery.waitFor();
    String text = person.words().of("code.delivery." + state);
    assertThat(delivery).containsText(text.split("\\{0}", 2)[0]);
    assertThat(delivery).not().containsText("{0}");
    person.keeps(picture);
  }

  private static void asksAgain(Person person) {
    Locator again = person.page().locator("#resend");
    again.waitFor();
    person.presses(again);
    person.sees("phoneCode.title");
  }
}
