package org.parvis.application.port;

/** Which recordings a check looks at. */
public enum CheckStage {
  /** The document's, on arrival: could filming again help? */
  ARRIVAL,
  /** All of them, after submission. */
  FULL
}
