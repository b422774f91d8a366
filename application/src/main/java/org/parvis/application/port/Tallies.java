package org.parvis.application.port;

import java.time.Duration;
import java.time.Instant;
import org.parvis.domain.credential.Tally;
import org.parvis.domain.credential.TallyKind;

/**
 * How often something happened lately. Counts survive a restart; those whose window is over are
 * removed when the same kind is counted next, so that their number is bounded by what can happen in
 * one window.
 */
public interface Tallies {
  /**
   * Counts one more. Whoever counts the same kind waits until this transaction ends, so that no two
   * are given the same amount.
   *
   * @param subject what it is counted for, 1 to 254 characters
   * @param window how long things are counted together, from the first of them on; the same for
   *     every subject of a kind
   * @return the tally, this one included
   */
  Tally add(TallyKind kind, String subject, Duration window, Instant now);

  /** What was counted by now, without counting. */
  Tally of(TallyKind kind, String subject, Duration window, Instant now);

  /** For how many subjects something was counted in a window that is not over. */
  int subjects(TallyKind kind, Duration window, Instant now);
}
