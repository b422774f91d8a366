package org.parvis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;
import org.parvis.http.PlainMember;
import org.parvis.walk.Words;

/** A member changes the password while signed in on two devices, and somebody holds a cookie. */
@ExtendWith(OneStage.class)
class ChangedPasswordIT {
  private static final String NEW = "la corde à sauter de Léa";
  private static int members = 701;

  private final Stage stage;

  ChangedPasswordIT(Stage stage) {
    this.stage = stage;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void E5_a_changed_password_ends_every_other_session_at_once(String language) {
    PlainMember member = new PlainMember(stage, language, members++).opensAnAccount();
    PlainBrowser here = member.browser();
    PlainBrowser copy = stage.sameAs(here);
    PlainBrowser elsewhere = stage.browser(language);
    assertThat(signsIn(elsewhere, member, PlainMember.PASSWORD)).isEqualTo("/space.xhtml");

    Map<String, String> wrong = Map.of("old", "pas le bon", "password", NEW, "again", NEW);
    misdeed(language, here, wrong)
        .isAnswered(200)
        .saysBeside("old", "changePassword.denied")
        .leaves("PASSWORD_CHANGE_REFUSED {\"reason\":\"WRONG_PASSWORD\"}")
        .changesOnly("credential_set", "tally");
    misdeed(
            language,
            here,
            Map.of("old", PlainMember.PASSWORD, "password", NEW, "again", "another one"))
        .isAnswered(200)
        .saysBeside("again", "changePassword.different")
        .leaves()
        .changesNothing();

    Page changed = here.submits(form(here), "go", right());
    assertThat(changed.address().getPath()).isEqualTo("/space.xhtml");
    assertThat(changed.html().text()).contains(new Words(language).of("note.ownPasswordChanged"));
    assertThat(here.opens("/space.xhtml").address().getPath()).isEqualTo("/space.xhtml");
    assertThat(elsewhere.opens("/space.xhtml").address().getPath()).isNotEqualTo("/space.xhtml");
    assertThat(copy.opens("/space.xhtml").address().getPath()).isNotEqualTo("/space.xhtml");
    assertThat(signsIn(stage.browser(language), member, PlainMember.PASSWORD))
        .isEqualTo("/sign-in.xhtml");
    assertThat(signsIn(stage.browser(language), member, NEW)).isEqualTo("/space.xhtml");
    assertThat(
            stage
                .tables()
                .column(
                    "select kind from outbox_message where recipient = '"
                        + member.email()
                        + "' and kind = 'PASSWORD_CHANGED'"))
        .hasSize(1);
  }

  private Misdeed misdeed(String language, PlainBrowser browser, Map<String, String> typed) {
    return Misdeed.of(
        stage, language, "changes the password", () -> browser.submits(form(browser), "go", typed));
  }

  private static Page form(PlainBrowser browser) {
    return browser.opens("/change-password.xhtml");
  }

  private static Map<String, String> right() {
    return Map.of("old", PlainMember.PASSWORD, "password", NEW, "again", NEW);
  }

  private static String signsIn(PlainBrowser browser, PlainMember member, String password) {
    return browser
        .submits(
            browser.opens("/sign-in.xhtml"),
            "go",
            Map.of("email", member.email(), "password", password))
        .address()
        .getPath();
  }
}
