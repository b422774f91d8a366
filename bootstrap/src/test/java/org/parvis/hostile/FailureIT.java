package org.parvis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;
import org.parvis.http.PlainMember;
import org.parvis.walk.Words;

/**
 * What a fault of ours looks like from outside. It is a real one: a table of the database is taken
 * away under the running server, and given back.
 */
@ExtendWith(OneStage.class)
class FailureIT {
  private static final Pattern REFERENCE = Pattern.compile("class=\"reference\">([0-9A-F]{8})<");
  private static final List<String> INSIDE =
      List.of(
          "Exception",
          "org.",
          "java.",
          "\tat ",
          "SQL",
          "relation",
          "email_link",
          "mandate",
          "Payara",
          "GlassFish",
          "PrimeFaces",
          "Mojarra",
          "EclipseLink",
          "6.2025");
  private static int members = 500;

  private final Stage stage;

  FailureIT(Stage stage) {
    this.stage = stage;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void J6_a_form_that_cannot_be_kept_tells_a_reference_and_nothing_of_the_inside(String language) {
    PlainBrowser browser = stage.browser(language);
    Page form = browser.opens("/sign-up.xhtml");
    String email = "nora.lindqvist" + members++ + "@parvis.example";

    Failure failure =
        Failure.of(stage, "email_link", () -> browser.posts(form, "go", Map.of("email", email)));

    failure.isOurPage(language).isFoundInTheLogByItsReference().leavesNoTraceOf(email, "lindqvist");
    assertThat(browser.submits(form, "go", Map.of("email", email)).address().getPath())
        .isEqualTo("/sign-up-sent.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void J6_a_page_that_cannot_be_shown_tells_a_reference_and_nothing_of_the_inside(String language) {
    PlainMember member = new PlainMember(stage, language, members++).opensAnAccount().isOnboarded();

    Failure failure = Failure.of(stage, "mandate", () -> member.browser().asks("/account.xhtml"));

    failure
        .isOurPage(language)
        .isFoundInTheLogByItsReference()
        .leavesNoTraceOf(
            member.email(), member.phone(), member.phone().substring(3), "Maëlys", "MARTIN");
    assertThat(member.browser().asks("/account.xhtml").status()).isEqualTo(200);
  }

  /** One failed request: its answer, and what it left in the log. */
  private record Failure(Page answer, String log) {

    static Failure of(Stage stage, String table, Supplier<Page> request) {
      stage.tables().awaitRest();
      int before = stage.parvis().log().length();
      stage.tables().change("alter table " + table + " rename to taken_away");
      try {
        Page answer = request.get();
        return new Failure(answer, stage.parvis().log().substring(before));
      } finally {
        stage.tables().change("alter table taken_away rename to " + table);
      }
    }

    Failure isOurPage(String language) {
      Words words = new Words(language);
      assertThat(answer.status()).as(answer.text()).isEqualTo(500);
      assertThat(answer.html().select("h1").text()).isEqualTo(words.of("error.500.title"));
      assertThat(answer.html().select("html").attr("lang")).isEqualTo(language);
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      for (String inside : INSIDE) {
        assertThat(answer.text()).doesNotContainIgnoringCase(inside);
      }
      return this;
    }

    Failure isFoundInTheLogByItsReference() {
      Matcher reference = REFERENCE.matcher(answer.text());
      assertThat(reference.find()).as(answer.text()).isTrue();
      assertThat(log.lines())
          .filteredOn(line -> line.contains(reference.group(1)))
          .singleElement()
          .asString()
          .startsWith("{")
          .endsWith("}")
          .contains("\"Level\":\"SEVERE\"", "Exception");
      return this;
    }

    void leavesNoTraceOf(String... personal) {
      for (String text : personal) {
        assertThat(log).doesNotContainIgnoringCase(text);
      }
    }
  }
}
