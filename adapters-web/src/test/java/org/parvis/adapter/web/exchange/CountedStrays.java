package org.parvis.adapter.web.exchange;

import org.parvis.adapter.web.session.StrayRequests;

/** Counts what would be written down. */
public final class CountedStrays extends StrayRequests {
  private int stepsNotDue;

  @Override
  public void stepNotDue() {
    stepsNotDue++;
  }

  public int stepsNotDue() {
    return stepsNotDue;
  }
}
