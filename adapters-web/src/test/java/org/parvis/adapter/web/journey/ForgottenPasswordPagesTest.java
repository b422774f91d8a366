package org.parvis.adapter.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.web.exchange.HeldToken;
import org.parvis.adapter.web.exchange.NotedErrors;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.adapter.web.language.Texts;
import org.parvis.application.credential.ReadResetLink;
import org.parvis.application.credential.RequestPasswordReset;
import org.parvis.application.credential.ResetPassword;
import org.parvis.domain.credential.PasswordWeakness;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Language;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class ForgottenPasswordPagesTest {
  private static final String TOKEN = "n".repeat(43);
  private static final ReadResetLink.Outcome USABLE =
      new ReadResetLink.Outcome.Usable(new EmailAddress("a@b.fr"), 13, 128);

  private final NotedErrors errors = new NotedErrors();
  private final HeldToken browser = new HeldToken();

  @Nested
  class Asking {
    private final ForgotPasswordPage page = new ForgotPasswordPage();
    private final List<RequestPasswordReset.Command> asked = new ArrayList<>();

    @Test
    void answers_every_address_alike() {
      assertThat(ask(" A@B.fr ")).isEqualTo("/forgot-password-sent.xhtml?faces-redirect=true");
      assertThat(asked)
          .containsExactly(
              new RequestPasswordReset.Command(new EmailAddress("a@b.fr"), Language.FRENCH));
    }

    @Test
    void asks_nothing_of_the_core_without_an_address() {
      assertThat(ask("nobody")).isNull();
      assertThat(asked).isEmpty();
      assertThat(errors.noted()).containsExactly("email: signIn.emailWrong");
    }

    private String ask(String email) {
      page.errors = errors;
      page.language = Spoken.french();
      page.requestPasswordReset =
          command -> {
            asked.add(command);
            return new RequestPasswordReset.Outcome.Accepted();
          };
      page.setEmail(email);
      return page.ask();
    }
  }

  @Nested
  class TheLink {
    private final NewPasswordPage page = new NewPasswordPage();
    private final List<ResetPassword.Command> given = new ArrayList<>();

    @Test
    void A8_is_not_used_up_by_looking_at_it() {
      read(USABLE);
      assertThat(page.isUsable()).isTrue();
      assertThat(page.getAddress()).isEqualTo("a@b.fr");
      assertThat(page.getPasswordHint()).contains("13");
      assertThat(given).isEmpty();
    }

    @Test
    void A8_leads_to_the_sign_in_and_not_past_it() {
      read(USABLE);
      assertThat(change("a long sentence", new ResetPassword.Outcome.Changed()))
          .isEqualTo("/sign-in.xhtml?note=passwordChanged&faces-redirect=true");
      assertThat(browser.token()).isEmpty();
      assertThat(browser.isForgotten()).isTrue();
      assertThat(given).singleElement().returns(TOKEN, ResetPassword.Command::token);
    }

    @Test
    void that_was_used_meanwhile_leads_to_sign_in() {
      read(USABLE);
      assertThat(change("a long sentence", new ResetPassword.Outcome.NotUsable()))
          .isEqualTo("/sign-in.xhtml?note=linkUsed&faces-redirect=true");
    }

    @Test
    void that_is_dead_shows_no_address_and_takes_no_password() {
      read(new ReadResetLink.Outcome.NotUsable());
      assertThat(page.isUsable()).isFalse();
      assertThat(page.getAddress()).isEmpty();
      assertThat(change("a long sentence", new ResetPassword.Outcome.Changed())).isNull();
      assertThat(given).isEmpty();
    }

    @Test
    void without_the_shape_of_a_token_is_not_looked_up() {
      page.setToken("../x");
      page.readResetLink =
          command -> {
            throw new AssertionError("looked up");
          };
      assertThat(page.isUsable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(PasswordWeakness.class)
    void says_why_a_password_is_weak(PasswordWeakness weakness) {
      read(USABLE);
      assertThat(change("short", new ResetPassword.Outcome.Weak(weakness))).isNull();
      String noted = errors.noted().get(0);
      assertThat(noted).startsWith("password: password.");
      String key = noted.substring("password: ".length());
      assertThat(Texts.ofJourney(Spoken.french().locale()).say(key)).isNotBlank();
    }

    @Test
    void wants_a_password_that_is_neither_empty_nor_endless() {
      read(USABLE);
      assertThat(change("", new ResetPassword.Outcome.Changed())).isNull();
      assertThat(change("x".repeat(1001), new ResetPassword.Outcome.Changed())).isNull();
      assertThat(errors.noted())
          .containsExactly("password: link.passwordEmpty", "password: password.tooLong");
      assertThat(given).isEmpty();
    }

    private void read(ReadResetLink.Outcome outcome) {
      page.errors = errors;
      page.browser = browser;
      page.language = Spoken.french();
      page.readResetLink = command -> outcome;
      page.setToken(TOKEN);
    }

    private String change(String password, ResetPassword.Outcome outcome) {
      page.resetPassword =
          command -> {
            given.add(command);
            return outcome;
          };
      page.setPassword(password);
      return page.change();
    }
  }
}
