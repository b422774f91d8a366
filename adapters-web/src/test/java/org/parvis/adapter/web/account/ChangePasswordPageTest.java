package org.parvis.adapter.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.web.exchange.HeldToken;
import org.parvis.adapter.web.exchange.KnownOrigin;
import org.parvis.adapter.web.exchange.NotedErrors;
import org.parvis.adapter.web.exchange.NotedStatus;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.login.ChangePassword;
import org.parvis.application.login.ChangePassword.Outcome;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.credential.RawPassword;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class ChangePasswordPageTest {
  private static final String OLD = "un phare au bout";
  private static final String NEW = "la corde de Léa";

  private final NotedErrors errors = new NotedErrors();
  private final HeldToken browser = new HeldToken();
  private final NotedStatus status = new NotedStatus();
  private final List<ChangePassword.Command> given = new ArrayList<>();

  @Test
  void E5_the_browser_holds_the_new_token_and_is_told() {
    assertThat(change(OLD, NEW, NEW, new Outcome.Changed(HeldToken.TOKEN)))
        .isEqualTo("/space.xhtml?note=ownPasswordChanged&faces-redirect=true");
    assertThat(browser.token()).contains(HeldToken.TOKEN);
    assertThat(given)
        .singleElement()
        .returns(SignedIn.SESSION, ChangePassword.Command::session)
        .returns(new RawPassword(OLD), ChangePassword.Command::old)
        .returns(new RawPassword(NEW), ChangePassword.Command::chosen);
  }

  @ParameterizedTest
  @CsvSource({
    "'', x, x, old: changePassword.oldEmpty",
    "x, '', '', password: link.passwordEmpty",
    "x, y, z, again: changePassword.different"
  })
  void what_is_not_complete_is_asked_again(
      String old, String password, String again, String error) {
    assertThat(change(old, password, again, new Outcome.Denied())).isNull();
    assertThat(errors.noted()).containsExactly(error);
    assertThat(given).isEmpty();
  }

  @Test
  void what_nobody_types_is_refused_and_not_cut() {
    String endless = "a".repeat(4_000);
    change(endless, NEW, NEW, new Outcome.Denied());
    change(OLD, endless, endless, new Outcome.Denied());
    assertThat(errors.noted())
        .containsExactly("old: changePassword.denied", "password: password.tooLong");
    assertThat(given).isEmpty();
  }

  @Test
  void a_weak_one_is_told_why() {
    assertThat(change(OLD, NEW, NEW, new Outcome.Weak(PasswordWeakness.TOO_SHORT, 12, 128)))
        .isNull();
    assertThat(errors.noted()).containsExactly("password: password.tooShort");
  }

  @Test
  void A6_wrong_and_locked_are_told_alike() {
    assertThat(change(OLD, NEW, NEW, new Outcome.Denied())).isNull();
    assertThat(errors.noted()).containsExactly("old: changePassword.denied");
    assertThat(browser.token()).isEmpty();
  }

  @Test
  void A9_too_many_are_told_until_when() {
    Instant until = Instant.parse("2026-11-24T09:00:00Z");
    assertThat(change(OLD, NEW, NEW, new Outcome.TooMany(until))).isNull();
    assertThat(errors.noted()).hasSize(1);
    assertThat(status.until()).contains(until);
  }

  private String change(String old, String password, String again, Outcome outcome) {
    ChangePasswordPage page = new ChangePasswordPage();
    page.session = SignedIn.member();
    page.browser = browser;
    page.origin = new KnownOrigin();
    page.errors = errors;
    page.status = status;
    page.written = Spoken.plain();
    page.changePassword =
        command -> {
          given.add(command);
          return outcome;
        };
    page.setOld(old);
    page.setPassword(password);
    page.setAgain(again);
    return page.change();
  }
}
