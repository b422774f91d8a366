package org.parvis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;
import org.parvis.http.PlainMember;

/** Members of the staff, by forms and addresses alone. */
final class Staff {
  private static final String PASSWORD = "une équipe qui relit tout avec soin";

  private final PlainBrowser browser;

  private Staff(PlainBrowser browser) {
    this.browser = browser;
  }

  /** The first one, by the link that the start has printed. */
  static Staff first(Stage stage, String language) {
    PlainBrowser browser = stage.browser(language);
    Page link = browser.opens(stage.parvis().link("First staff member"));
    browser.submits(link, "go", Map.of("email", "premier@parvis.example", "password", PASSWORD));
    return new Staff(browser);
  }

  /** Another one: an account like any other, which the institution has appointed. */
  static Staff second(Stage stage, String language, int number) {
    PlainMember member = new PlainMember(stage, language, number).opensAnAccount();
    int appointed =
        stage
            .tables()
            .change(
                "insert into staff_appointment (member, staff_role, since) select id, 'REVIEWER',"
                    + " now() from member where email = '"
                    + member.email()
                    + "'");
    assertThat(appointed).isEqualTo(1);
    return new Staff(member.browser());
  }

  PlainBrowser browser() {
    return browser;
  }

  Page claims(String reviewCase) {
    return browser.posts("/staff/queue.xhtml", Map.of("case", reviewCase));
  }

  Page opens(String reviewCase) {
    return browser.opens("/staff/case.xhtml?id=" + reviewCase);
  }

  static Map<String, String> allTicks() {
    return Map.of(
        "tick-ORIGINAL", "on",
        "tick-COLOUR", "on",
        "tick-UNDAMAGED", "on",
        "tick-SAME_PERSON", "on",
        "tick-MOVEMENT", "on");
  }

  static Map<String, String> aReason() {
    return Map.of("reason-DOCUMENT_EXPIRED", "on");
  }
}
