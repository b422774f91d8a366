package org.parvis.application.port;

import java.util.List;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Mark;

/**
 * What attempts leave behind by which others are recognised. Who keeps first and looks then misses
 * nobody.
 */
public interface Marks {
  /**
   * Keeps what an attempt showed; the same of the same attempt again changes nothing.
   *
   * @throws StaleAggregateException when another attempt is showing the same at this moment: of two
   *     that do not see each other one is not stored, and sees the other when it is asked again
   */
  void keep(Mark mark);

  /** The same shown by other attempts, the first one first. */
  List<Mark> like(Mark mark);

  List<Mark> ofAttempt(AttemptId attempt);
}
