package org.parvis.adapter.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.member.ChooseLanguage;
import org.parvis.domain.member.Language;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class LanguageServletTest {
  private final List<ChooseLanguage.Command> remembered = new ArrayList<>();
  private final Answered answer = new Answered();

  @Test
  void a_member_is_written_to_in_the_language_they_chose() {
    choose("en", "/space.xhtml", SignedIn.member());

    assertThat(remembered)
        .containsExactly(new ChooseLanguage.Command(SignedIn.SESSION, Language.ENGLISH));
    assertThat(answer.header("Set-Cookie")).startsWith("parvis-lang=en; Path=/");
    assertThat(answer.header("Location")).isEqualTo("/space.xhtml");
  }

  @Test
  void whoever_is_not_signed_in_chooses_for_this_browser() {
    choose("fr", "/sign-in.xhtml?note=signedOut", SignedIn.nobody());

    assertThat(remembered).isEmpty();
    assertThat(answer.header("Set-Cookie")).startsWith("parvis-lang=fr; Path=/");
    assertThat(answer.header("Location")).isEqualTo("/sign-in.xhtml?note=signedOut");
  }

  @Test
  void a_language_that_nobody_speaks_here_changes_nothing() {
    choose("tlh", "/space.xhtml", SignedIn.member());

    assertThat(remembered).isEmpty();
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.status()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.test/", "//evil.test", "/\\evil.test", "", "javascript:1"})
  void the_way_back_leads_to_no_other_site(String back) {
    choose("en", back, SignedIn.nobody());

    assertThat(answer.header("Location")).isEqualTo("/");
  }

  private void choose(String language, String back, CurrentSession session) {
    LanguageServlet servlet = new LanguageServlet();
    servlet.session = session;
    servlet.chooseLanguage =
        command -> {
          remembered.add(command);
          return new ChooseLanguage.Outcome.Chosen();
        };
    servlet.doPost(
        Asked.to("POST", "/language").parameter("lang", language).parameter("back", back).request(),
        answer.response());
  }
}
