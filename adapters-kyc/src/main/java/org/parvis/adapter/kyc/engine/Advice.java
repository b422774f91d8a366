package org.parvis.adapter.kyc.engine;

/**
 * What a reviewer may want to know; nothing is approved or refused for it, because it is not
 * measured well enough for that. The names are stable codes.
 */
enum Advice {
  /** Periodic patterns, as a filmed screen has them. */
  SIGNS_OF_A_SCREEN,
  /** Little colour, as a photocopy has it. */
  SIGNS_OF_A_COPY,
  /** Where the document lies could not be told, and so not how much colour it has. */
  COLOUR_NOT_SEEN,
  /** A corner or an edge lay outside the picture; what is needed was seen all the same. */
  DOCUMENT_NOT_WHOLE,
  /** Left and right were exchanged, as a front camera may do it. */
  RECORDING_MIRRORED,
  /** If the card has no zone: such cards of that state are no longer valid. */
  CARDS_WITHOUT_ZONE_ENDED,
  /** The zone's number and name or date were not found in the print of the front. */
  PRINT_NOT_AS_ZONE
}
