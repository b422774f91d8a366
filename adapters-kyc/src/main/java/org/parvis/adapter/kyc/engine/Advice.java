package org.parvis.adapter.kyc.engine;

/**
 * What a reviewer may want to know; nothing is approved or refused for it, because it is not
 * measured well enough for that. The names are stable codes.
 */
enum Advice {
  /** Periodic patterns, as a filmed screen has them. */
  SIGNS_OF_A_SCREEN,
  /** Little colour, as a photocopy has it. */
  SIGNS_OF_A_COPY
}
