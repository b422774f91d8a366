package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.application.access.NoteStrayRequest;
import org.parvis.application.access.NoteStrayRequest.Command;
import org.parvis.application.access.NoteStrayRequest.Why;

// No container fills the injected fields here: the test does.
/** security.md K1. */
@SuppressWarnings("UnnecessaryAssignment")
class StrayRequestsTest {
  private final List<Command> noted = new ArrayList<>();

  @Test
  void a_form_of_a_step_that_is_not_due_is_written_down() {
    stray("POST").stepNotDue();
    assertThat(noted)
        .containsExactly(new Command(SignedIn.SESSION, "/profile.xhtml", Why.STEP_NOT_DUE));
  }

  @Test
  void looking_at_an_old_page_is_not() {
    stray("GET").stepNotDue();
    assertThat(noted).isEmpty();
  }

  @Test
  void a_session_that_ended_under_a_look_is_written_down_too() {
    stray("GET").sessionOver();
    assertThat(noted)
        .containsExactly(new Command(SignedIn.SESSION, "/profile.xhtml", Why.SESSION_OVER));
  }

  @Test
  void the_answer_is_the_same_when_the_journal_cannot_be_written() {
    StrayRequests stray = stray("POST");
    stray.noteStrayRequest =
        command -> {
          throw new IllegalStateException("the database is away");
        };
    stray.stepNotDue();
    assertThat(noted).isEmpty();
  }

  private StrayRequests stray(String method) {
    StrayRequests stray = new StrayRequests();
    stray.request = Asked.to(method, "/profile.xhtml").request();
    stray.session = SignedIn.member();
    stray.noteStrayRequest =
        command -> {
          noted.add(command);
          return new NoteStrayRequest.Outcome.Noted();
        };
    return stray;
  }
}
