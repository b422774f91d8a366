package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.application.journey.JourneyStep;

/** security.md F1. */
class RouteRulesTest {

  @Test
  void every_page_has_a_rule() throws IOException, URISyntaxException {
    List<String> pages = pages();
    assertThat(pages).contains("/sign-in.xhtml", "/account.xhtml");
    assertThat(pages).allSatisfy(page -> assertThat(RouteRules.ruleFor(page)).isPresent());
  }

  @ParameterizedTest
  @EnumSource(JourneyStep.class)
  void every_step_of_the_journey_is_for_members(JourneyStep step) {
    assertThat(RouteRules.ruleFor(JourneyUrls.of(step))).contains(Route.MEMBER);
  }

  // What the container hands on after it has decoded, normalised and cut parameters; and what it
  // would hand on if it did not.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/space.xhtml;x",
        "//space.xhtml",
        "/%73pace.xhtml",
        "/%2e/space.xhtml",
        "/a/../space.xhtml",
        "/a/..;/space.xhtml",
        "/./space.xhtml",
        "/SPACE.XHTML",
        "/Space.xhtml",
        "/space.xhtml/",
        "/space.xhtml\0",
        "/space.jsf",
        "/faces/space.xhtml",
        "/templates/page.xhtml",
        "/tags/field.xhtml",
        "/resources/css/parvis.css",
        "/WEB-INF/web.xml",
        "/META-INF/beans.xml",
        "/error",
        "/h2-console",
        "/capture",
        "/capture/",
        "/capture//x",
        "/capture/../staff/queue.xhtml",
        "/jakarta.faces.resource/../space.xhtml",
        "/staff/",
        "/staff/other.xhtml",
        "/rehearsal/",
        ""
      })
  void what_is_not_listed_does_not_exist(String path) {
    assertThat(RouteRules.ruleFor(path)).isEmpty();
  }

  @Test
  void staff_and_evidence_are_for_the_staff() {
    assertThat(RouteRules.ruleFor("/staff/queue.xhtml")).contains(Route.STAFF);
    assertThat(RouteRules.ruleFor("/staff/case.xhtml")).contains(Route.STAFF);
    assertThat(RouteRules.ruleFor("/evidence/some-clip")).contains(Route.STAFF);
  }

  @Test
  void mailbox_and_forced_outcomes_belong_to_the_rehearsal() {
    assertThat(RouteRules.ruleFor("/rehearsal/mailbox.xhtml")).contains(Route.REHEARSAL);
    assertThat(RouteRules.ruleFor("/rehearsal/outcomes.xhtml")).contains(Route.REHEARSAL);
  }

  @Test
  void moving_money_is_for_members() {
    assertThat(RouteRules.ruleFor("/account/collect")).contains(Route.MEMBER);
  }

  private static List<String> pages() throws IOException, URISyntaxException {
    Path root =
        Path.of(RouteRules.class.getResource("/META-INF/resources/sign-in.xhtml").toURI())
            .getParent();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
          .filter(page -> !page.startsWith("/templates/") && !page.startsWith("/tags/"))
          .toList();
    }
  }
}
