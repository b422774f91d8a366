package org.parvis.domain.verification;

/** What the check on arrival has said of the document's recordings. */
public enum DocumentCheck {
  NOT_ASKED,
  RUNNING,
  /** They can be used, or the engine could not say. */
  USABLE,
  /** Filming again would help; the member may also go on. */
  BETTER_AGAIN
}
