package org.parvis.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.REVIEWER;

import org.junit.jupiter.api.Test;

class JournalEntryTest {

  @Test
  void a_line_says_whom_it_is_about_and_who_acted() {
    assertThat(JournalEntry.by(MEMBER, JournalEvent.SIGNED_IN, NOW).actor()).isEqualTo(MEMBER);
    JournalEntry seen = JournalEntry.about(MEMBER, REVIEWER, JournalEvent.EVIDENCE_VIEWED, NOW);
    assertThat(seen.about()).contains(MEMBER);
    assertThat(seen.actor()).isEqualTo(REVIEWER);
    assertThat(JournalEntry.ofSystem(MEMBER, JournalEvent.CHECK_DONE, NOW).actor()).isNull();
    assertThat(JournalEntry.anonymous(JournalEvent.LINK_REFUSED, NOW).about()).isEmpty();
  }

  @Test
  void a_detail_makes_another_line_and_leaves_the_first_alone() {
    JournalEntry line = JournalEntry.by(MEMBER, JournalEvent.SIGNED_IN, NOW);
    JournalEntry more = line.with("session", "1").with("reason", "2");
    assertThat(line.details()).isEmpty();
    assertThat(more.details()).containsEntry("session", "1").containsEntry("reason", "2");
  }
}
