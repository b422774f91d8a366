package org.parvis.adapter.web.exchange;

import java.time.Instant;
import java.util.Optional;
import org.parvis.adapter.web.form.AnswerStatus;

/** Until when a page has said that there is too much. */
public final class NotedStatus extends AnswerStatus {
  private Optional<Instant> until = Optional.empty();

  public Optional<Instant> until() {
    return until;
  }

  @Override
  public void tooManyUntil(Instant moment) {
    until = Optional.of(moment);
  }
}
