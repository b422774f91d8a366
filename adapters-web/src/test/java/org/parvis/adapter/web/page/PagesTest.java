package org.parvis.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final Map<String, String> pages = Pages.all();

  @Test
  void every_page_is_made_of_the_one_template() {
    assertThat(pages).hasSizeGreaterThan(20);
    assertThat(pages)
        .allSatisfy(
            (name, page) -> assertThat(page).contains("template=\"/templates/page.xhtml\""));
  }

  @Test
  void no_page_has_a_view_that_can_get_lost() {
    assertThat(Pages.template()).contains("<f:view transient=\"true\"");
    assertThat(pages).allSatisfy((name, page) -> assertThat(page).doesNotContain("<f:view "));
  }

  @Test
  void every_button_of_faces_posts_its_form_so_that_the_answer_is_a_page() {
    assertThat(pages)
        .allSatisfy(
            (name, page) ->
                assertThat(Pages.find(page, "<p:commandButton [^>]*>"))
                    .allSatisfy(button -> assertThat(button.group()).contains("ajax=\"false\"")));
  }

  @Test
  void coming_back_to_a_page_that_answered_a_form_sends_nothing_anew() {
    assertThat(Pages.read("resources/js/form.js"))
        .contains("history.replaceState(null, '', location.href);");
  }

  @Test
  void every_page_stops_the_second_press() {
    assertThat(Pages.template()).contains("name=\"form.js\"");
    assertThat(Pages.read("resources/js/form.js"))
        .contains("if (form.dataset.sent) {\n      event.preventDefault();");
  }
}
