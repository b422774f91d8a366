package org.parvis.domain.verification;

import java.util.EnumSet;
import java.util.Set;

/** Where an attempt stands. The table below lists the legal changes; anything else throws. */
public enum AttemptStatus {
  STARTED,
  CONSENTED,
  DOCUMENT_CHOSEN,
  DOCUMENT_FILMED,
  FACE_FILMED,
  SUBMITTED,
  CHECKING,
  UNDER_REVIEW,
  APPROVED,
  REFUSED,
  ABORTED_BY_MEMBER,
  EXPIRED,
  SUPERSEDED;

  private static final Set<AttemptStatus> LEAVING =
      EnumSet.of(ABORTED_BY_MEMBER, EXPIRED, SUPERSEDED);

  /** Whether the attempt still leads somewhere. */
  public boolean isOpen() {
    return followers().contains(SUPERSEDED);
  }

  /** Whether this status may be followed by that one. */
  public boolean mayBecome(AttemptStatus next) {
    return followers().contains(next);
  }

  private Set<AttemptStatus> followers() {
    return switch (this) {
      case STARTED -> open(CONSENTED);
      case CONSENTED -> open(DOCUMENT_CHOSEN);
      // Choosing again is legal until the document is filmed.
      case DOCUMENT_CHOSEN -> open(DOCUMENT_CHOSEN, DOCUMENT_FILMED);
      case DOCUMENT_FILMED -> open(FACE_FILMED);
      case FACE_FILMED -> open(SUBMITTED);
      case SUBMITTED -> open(CHECKING);
      case CHECKING -> open(UNDER_REVIEW, APPROVED, REFUSED);
      case UNDER_REVIEW -> open(APPROVED, REFUSED);
      case APPROVED, REFUSED, ABORTED_BY_MEMBER, EXPIRED, SUPERSEDED ->
          EnumSet.noneOf(AttemptStatus.class);
    };
  }

  private static Set<AttemptStatus> open(AttemptStatus... onwards) {
    EnumSet<AttemptStatus> all = EnumSet.copyOf(LEAVING);
    all.addAll(Set.of(onwards));
    return all;
  }
}
