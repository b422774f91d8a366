package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.application.session.SignOut;

/** security.md E5. */
// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class SignOutServletTest {
  private final List<SignOut.Command> ended = new ArrayList<>();
  private final Answered answer = new Answered();

  @Test
  void E5_ends_the_session_on_the_server_and_in_the_browser() {
    signOut(SignedIn.member());

    assertThat(ended).containsExactly(new SignOut.Command(SignedIn.SESSION));
    assertThat(answer.header("Set-Cookie")).startsWith("__Host-parvis=; Max-Age=0");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/sign-in.xhtml?note=signedOut");
  }

  @Test
  void E5_of_nobody_says_nothing_untrue() {
    signOut(SignedIn.nobody());

    assertThat(ended).isEmpty();
    assertThat(answer.header("Location")).isEqualTo("/sign-in.xhtml");
  }

  private void signOut(CurrentSession session) {
    SignOutServlet servlet = new SignOutServlet();
    servlet.session = session;
    servlet.signOut =
        command -> {
          ended.add(command);
          return new SignOut.Outcome.SignedOut();
        };
    servlet.doPost(Asked.to("POST", "/sign-out").request(), answer.response());
  }
}
