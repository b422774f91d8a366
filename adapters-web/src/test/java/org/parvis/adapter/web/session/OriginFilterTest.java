package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.access.NoteForeignWrite;

// No container fills the injected fields here: the test does.
/** security.md E6. */
@SuppressWarnings("UnnecessaryAssignment")
class OriginFilterTest {
  private final List<NoteForeignWrite.Command> noted = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://parvis.example, same-origin, true",
        "https://parvis.example, -, true",
        "HTTPS://PARVIS.EXAMPLE, -, true",
        "-, same-origin, true",
        "-, -, false",
        "null, -, false",
        "null, same-origin, false",
        "https://evil.example, -, false",
        "https://evil.example, same-origin, false",
        "https://parvis.example, cross-site, false",
        "https://parvis.example, same-site, false",
        "-, same-site, false",
        "-, none, false",
        "http://parvis.example, -, false",
        "https://parvis.example:8443, -, false",
        "https://parvis.example.evil.example, -, false",
        "https://parvis.example/, -, false"
      })
  void E6_a_write_must_come_from_our_own_pages(String origin, String site, boolean ours) {
    assertThat(OriginFilter.comesFromUs(origin, site, "https://parvis.example")).isEqualTo(ours);
  }

  @Test
  void E6_a_foreign_write_is_refused() throws Exception {
    assertThat(
            status(Asked.to("POST", "/account/collect").header("Origin", "https://evil.example")))
        .isEqualTo(403);
    assertThat(noted).containsExactly(new NoteForeignWrite.Command("/account/collect"));
  }

  @Test
  void E6_a_foreign_write_is_refused_also_when_the_journal_cannot_be_written() throws Exception {
    assertThat(
            status(
                Asked.to("POST", "/account/collect"),
                command -> {
                  throw new IllegalStateException("the database is away");
                }))
        .isEqualTo(403);
  }

  @Test
  void E6_a_write_of_our_own_leaves_no_line() throws Exception {
    assertThat(
            status(Asked.to("POST", "/account/collect").header("Origin", "https://parvis.example")))
        .isEqualTo(200);
    assertThat(noted).isEmpty();
  }

  @Test
  void E6_reading_needs_no_origin() throws Exception {
    assertThat(status(Asked.to("GET", "/space.xhtml"))).isEqualTo(200);
  }

  @Test
  void E6_a_form_in_an_address_is_a_write() throws Exception {
    assertThat(
            status(
                Asked.to("GET", "/space.xhtml").parameter("jakarta.faces.ViewState", "stateless")))
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8"})
  void E6_the_api_takes_json_from_anywhere(String type) throws Exception {
    assertThat(status(Asked.to("POST", "/api/v1/anything").header("Content-Type", type)))
        .isEqualTo(200);
    assertThat(status(Asked.to("GET", "/api/v1/anything"))).isEqualTo(200);
    assertThat(status(Asked.to("DELETE", "/api/v1/anything"))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain;charset=application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        ""
      })
  void E6_the_api_takes_nothing_that_a_form_of_another_site_can_send(String type) throws Exception {
    assertThat(status(Asked.to("POST", "/api/v1/anything").header("Content-Type", type)))
        .isEqualTo(415);
  }

  @Test
  void E6_the_api_takes_no_body_that_does_not_say_what_it_is() throws Exception {
    assertThat(status(Asked.to("POST", "/api/v1/anything"))).isEqualTo(415);
    assertThat(status(Asked.to("PUT", "/api/v1/anything"))).isEqualTo(415);
  }

  private int status(Asked asked) throws IOException, ServletException {
    return status(
        asked,
        command -> {
          noted.add(command);
          return new NoteForeignWrite.Outcome.Noted();
        });
  }

  private static int status(Asked asked, NoteForeignWrite journal)
      throws IOException, ServletException {
    OriginFilter filter = new OriginFilter();
    filter.settings = Spoken.SETTINGS;
    filter.noteForeignWrite = journal;
    Answered answered = new Answered();
    filter.doFilter(asked.request(), answered.response(), (in, out) -> {});
    return answered.status();
  }
}
