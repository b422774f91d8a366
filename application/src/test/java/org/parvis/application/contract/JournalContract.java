package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Journal;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;

/** What every journal promises. */
public abstract class JournalContract extends StoreContract {
  protected abstract Journal journal();

  /** The lines about a member, oldest first, read behind the port's back. */
  protected abstract List<JournalEntry> linesAbout(MemberId subject);

  @Test
  void lines_stay_as_written_and_in_order() {
    MemberId subject = Any.memberId();
    JournalEntry first =
        JournalEntry.about(subject, Any.memberId(), JournalEvent.CASE_CLAIMED, Any.MOMENT)
            .with("case", "« a \"quoted\" one »")
            .with("kind", "DECISION");
    JournalEntry second =
        JournalEntry.ofSystem(subject, JournalEvent.ATTEMPT_EXPIRED, Any.MOMENT.minusSeconds(5));
    change(() -> journal().append(first));
    change(() -> journal().append(second));

    assertThat(linesAbout(subject)).containsExactly(first, second);
  }

  @Test
  void a_line_may_be_about_nobody_known() {
    change(() -> journal().append(JournalEntry.anonymous(JournalEvent.SIGN_UP_ASKED, Any.MOMENT)));
  }
}
