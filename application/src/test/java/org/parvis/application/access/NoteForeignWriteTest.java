package org.parvis.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.application.fake.World;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

/** A write from elsewhere leaves a line (security.md E6, K1). */
class NoteForeignWriteTest {
  private final World world = new World();
  private final NoteForeignWrite note =
      new NoteForeignWriteService(world.journal, world.transactions, world.clock);

  @Test
  void one_line_says_where_it_was_aimed_at_and_names_nobody() {
    noted("/account/collect");
    assertThat(world.journal.entries())
        .containsExactly(
            JournalEntry.anonymous(JournalEvent.FOREIGN_WRITE_REFUSED, world.clock.instant())
                .with("path", "/account/collect"));
  }

  // Tamper, security.md K4: the address carries what its writer wants to read in our journal.
  @Test
  void nothing_but_the_shape_of_our_routes_reaches_the_journal() {
    noted("/profile.xhtml;x=\r\n\u001b[31m{\"événement\"}");
    assertThat(world.journal.latest().details().get("path"))
        .startsWith("/profile.xhtml?x")
        .matches("[A-Za-z0-9/._?-]+");
  }

  @Test
  void an_endless_address_is_cut_off() {
    noted("/" + "a".repeat(5_000));
    assertThat(world.journal.latest().details().get("path")).hasSize(100);
  }

  private void noted(String path) {
    assertThat(note.execute(new NoteForeignWrite.Command(path)))
        .isEqualTo(new NoteForeignWrite.Outcome.Noted());
  }
}
