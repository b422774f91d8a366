package org.parvis.domain.verification;

/** A movement of the head that a member is asked to make; left and right are their own. */
public enum Movement {
  TURN_LEFT,
  TURN_RIGHT,
  COME_CLOSER
}
