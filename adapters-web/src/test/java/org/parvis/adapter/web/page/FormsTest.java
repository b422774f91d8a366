package org.parvis.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser, a keyboard on glass and a voice are told of every field. */
class FormsTest {
  private static final String FIELD =
      "<(?:p:inputText|p:password|h:inputText|h:inputTextarea|h:selectOneMenu|"
          + "h:selectBooleanCheckbox)\\s[^>]*>";
  // What the rehearsal sets has no error of its own; a reason belongs to a whole list of them.
  private static final List<String> WITHOUT_ERROR = List.of("failure", "reason-#{reason}");

  private final Map<String, String> pages = Pages.all();

  @ParameterizedTest
  @CsvSource({
    "sign-in.xhtml, email, username, email",
    "sign-in.xhtml, password, current-password, ",
    "sign-up.xhtml, email, email, email",
    "link.xhtml, email, username, email",
    "link.xhtml, password, new-password, ",
    "change-password.xhtml, old, current-password, ",
    "change-password.xhtml, password, new-password, ",
    "change-password.xhtml, again, new-password, ",
    "phone.xhtml, phone, tel, tel",
    "phone-code.xhtml, code, one-time-code, numeric",
    "banking-code.xhtml, code, one-time-code, numeric",
    "profile.xhtml, givenNames, given-name, ",
    "profile.xhtml, birthName, family-name, ",
    "profile.xhtml, day, bday-day, numeric",
    "profile.xhtml, month, bday-month, numeric",
    "profile.xhtml, year, bday-year, numeric",
    "passcode.xhtml, passcode, new-password, numeric",
    "passcode.xhtml, again, new-password, numeric",
    "banking-passcode.xhtml, passcode, current-password, numeric",
    "transfer.xhtml, payee, off, ",
    "transfer.xhtml, iban, off, ",
    "transfer.xhtml, amount, off, decimal",
    "transfer.xhtml, label, off, ",
    "card.xhtml, street, address-line1, ",
    "card.xhtml, complement, address-line2, ",
    "card.xhtml, postcode, postal-code, numeric",
    "card.xhtml, town, address-level2, ",
    "order.xhtml, code, one-time-code, numeric"
  })
  void a_field_says_what_it_is_for(String page, String id, String autocomplete, String inputMode) {
    assertThat(Pages.find(pages.get(page), FIELD).map(found -> found.group()))
        .filteredOn(field -> id.equals(attribute(field, "id")))
        .singleElement()
        .returns(autocomplete, field -> attribute(field, "autocomplete"))
        .returns(inputMode, field -> attribute(field, "inputmode"));
  }

  @Test
  void no_field_leaves_it_to_the_browser_what_it_remembers() {
    assertThat(pages)
        .allSatisfy(
            (name, page) ->
                assertThat(Pages.find(page, FIELD).map(found -> found.group()))
                    .filteredOn(field -> !field.startsWith("<h:selectBoolean"))
                    .filteredOn(field -> !field.startsWith("<h:inputTextarea"))
                    .allSatisfy(field -> assertThat(attribute(field, "autocomplete")).isNotNull()));
  }

  // PrimeFaces cuts what is longer than the maxlength of its component, which Facelets sets from
  // every attribute of that name, passed through or not. HTML does not tell cases apart.
  @Test
  void a_field_has_its_length_in_the_browser_alone() {
    assertThat(pages)
        .allSatisfy(
            (name, page) ->
                assertThat(Pages.find(page, FIELD).map(found -> found.group()))
                    .filteredOn(field -> !field.startsWith("<h:select"))
                    .allSatisfy(
                        field ->
                            assertThat(field)
                                .contains(" pt:maxLength=\"")
                                .doesNotContain("maxlength=\"")));
  }

  @Test
  void every_field_is_described_by_a_place_for_its_error() {
    assertThat(pages)
        .allSatisfy(
            (name, page) ->
                assertThat(Pages.find(page, FIELD).map(found -> found.group()))
                    .filteredOn(field -> !WITHOUT_ERROR.contains(attribute(field, "id")))
                    .allSatisfy(field -> assertThat(places(page)).containsAll(described(field)))
                    .allSatisfy(
                        field ->
                            assertThat(described(field))
                                .as(field)
                                .anyMatch(place -> place.endsWith("-error"))));
  }

  @Test
  void the_script_marks_what_is_wrong_and_goes_to_the_first_of_it() {
    assertThat(Pages.read("resources/js/form.js"))
        .contains("field.setAttribute('aria-invalid', 'true');", "wrong.focus();");
  }

  @Test
  void the_steps_say_in_words_where_one_is() {
    String template = Pages.template();
    assertThat(template).contains("#{t['steps.step']} #{step} #{t['steps.of']} 5");
    assertThat(Pages.find(template, "aria-current=\"#\\{step eq [1-5] \\? 'step' : 'false'}\""))
        .hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lang=\"#{pageLanguage.tag}\"",
        "<title>#{title} · Parvis</title>",
        "<header ",
        "<main id=\"main\"",
        "<footer ",
        "<a class=\"skip\" href=\"#main\">"
      })
  void every_page_has_a_language_a_title_landmarks_and_a_way_past_the_header(String part) {
    assertThat(Pages.template()).contains(part);
  }

  @Test
  void every_page_names_its_step_in_its_title() {
    assertThat(pages)
        .allSatisfy(
            (name, page) ->
                assertThat(Pages.find(page, "<ui:param name=\"title\" value=\"[^\"]+\"/>"))
                    .as(name)
                    .hasSize(1));
  }

  /** The ids that may describe a field: written out, or made by the tag around it. */
  private static List<String> places(String page) {
    return Stream.concat(
            Pages.find(page, "\\bid=\"([^\"]+)\"").map(found -> found.group(1)),
            Pages.find(page, "<pv:field for=\"(\\w+)\"")
                .map(found -> found.group(1))
                .flatMap(id -> Stream.of(id + "-hint", id + "-error")))
        .toList();
  }

  private static List<String> described(String field) {
    String by = attribute(field, "aria-describedby");
    return by == null ? List.of() : Arrays.asList(by.split(" "));
  }

  private static String attribute(String field, String name) {
    Matcher matcher =
        Pattern.compile("[\\s:]" + Pattern.quote(name) + "=\"([^\"]*)\"").matcher(field);
    return matcher.find() ? matcher.group(1) : null;
  }
}
