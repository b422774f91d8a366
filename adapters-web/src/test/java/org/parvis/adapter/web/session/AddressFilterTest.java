package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;

class AddressFilterTest {
  private final Answered answered = new Answered();
  private boolean letThrough;

  @Test
  void what_could_be_read_goes_on() throws Exception {
    ask(Asked.to("GET", "/sign-in.xhtml"));
    assertThat(letThrough).isTrue();
  }

  @Test
  void an_address_that_nobody_can_read_is_the_mistake_of_whoever_sent_it() throws Exception {
    ask(Asked.to("GET", AddressFilter.INSTEAD).attribute(AddressFilter.SENT, "/%ff"));
    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.text()).isEmpty();
  }

  @Test
  void a_program_is_told_so_as_a_problem() throws Exception {
    ask(Asked.to("GET", AddressFilter.INSTEAD).attribute(AddressFilter.SENT, "/api/v1/%ff"));
    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().getString("type")).isEqualTo("urn:parvis:problem:bad-request");
    assertThat(answered.text()).doesNotContain("%ff");
  }

  @Test
  void without_the_mark_nothing_is_there() {
    assertThat(RouteRules.ruleFor(AddressFilter.INSTEAD)).isEmpty();
  }

  private void ask(Asked asked) throws Exception {
    new AddressFilter()
        .doFilter(asked.request(), answered.response(), (in, out) -> letThrough = true);
  }
}
