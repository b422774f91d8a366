package org.parvis.application.review;

/** What a reviewer confirms before approving. */
public enum Tick {
  ORIGINAL,
  COLOUR,
  UNDAMAGED,
  SAME_PERSON,
  MOVEMENT
}
