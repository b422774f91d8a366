package org.parvis.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.access.NoteStrayRequest.Why;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;

/** What a member asked and was not served leaves a line (security.md K1). */
class NoteStrayRequestTest {
  private final World world = new World();
  private final NoteStrayRequest note =
      new NoteStrayRequestService(world.sessions, world.journal, world.transactions, world.clock);
  private SessionId session;

  @BeforeEach
  void camille_is_signed_in() {
    world.with(MemberBuilder.aMember());
    session = world.with(SessionBuilder.aSession());
  }

  @Test
  void a_step_that_is_not_due_is_named_by_its_page() {
    noted(session, "/profile.xhtml", Why.STEP_NOT_DUE);
    assertThat(world.journal.entries())
        .containsExactly(line(JournalEvent.STEP_REFUSED).with("step", "/profile.xhtml"));
  }

  @Test
  void of_a_session_that_is_over_the_member_is_still_known() {
    Session ended = world.sessions.ofId(session).orElseThrow();
    ended.end(world.clock.instant());
    world.sessions.save(ended);
    noted(session, "/phone.xhtml", Why.SESSION_OVER);
    assertThat(world.journal.entries())
        .containsExactly(
            line(JournalEvent.ACCESS_REFUSED)
                .with("what", "session over")
                .with("path", "/phone.xhtml"));
  }

  @Test
  void a_session_that_is_gone_names_nobody() {
    noted(new SessionId(new UUID(9, 9)), "/phone.xhtml", Why.SESSION_OVER);
    assertThat(world.journal.latest().about()).isEmpty();
  }

  // Tamper, security.md K4
  @Test
  void nothing_but_the_shape_of_our_routes_reaches_the_journal() {
    noted(session, "/capture/\r\n\u001b[31m${jndi:x}", Why.SESSION_OVER);
    assertThat(world.journal.latest().details().get("path")).matches("[A-Za-z0-9/._?-]+");
  }

  private JournalEntry line(JournalEvent event) {
    return JournalEntry.by(MemberBuilder.CAMILLE, event, world.clock.instant());
  }

  private void noted(SessionId by, String path, Why why) {
    assertThat(note.execute(new NoteStrayRequest.Command(by, path, why)))
        .isEqualTo(new NoteStrayRequest.Outcome.Noted());
  }
}
