package org.parvis.application.port;

import java.util.List;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.member.MemberId;

/** Who may do what on which account. */
public interface Mandates {
  /** The mandates of a member that are in force, oldest first. */
  List<Mandate> inForceOf(MemberId member);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(Mandate mandate);
}
