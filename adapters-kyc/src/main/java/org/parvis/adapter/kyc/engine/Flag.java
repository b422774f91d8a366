package org.parvis.adapter.kyc.engine;

/** What a person should look at; a flag never refuses. The names are stable codes. */
enum Flag {
  /** Fewer than 10 pixels a character: names may be wrong although all check digits hold. */
  PITCH_TOO_SMALL,
  /** Nothing that could agree with it. */
  ONE_FRAME_ONLY,
  FRAMES_DISAGREE,
  /** A look-alike was swapped so that the check digits hold. */
  READING_REPAIRED,
  /** A place shows a character that its field does not allow. */
  PLACE_FORCED,
  CHECK_DIGIT_DOUBTFUL,
  NO_TEXT_LINE,
  /** The reading is not certain enough to refuse for the date it shows. */
  EXPIRED_UNCERTAIN,
  EXPIRY_NOT_READ,
  /** It is in print only, and the rules do not say enough: a person reads it there. */
  EXPIRY_NOT_IN_ZONE,
  /** By its month of issue it is no longer valid; the day is in print only. */
  PERIOD_OVER,
  NOT_AN_IDENTITY_CARD,
  NOT_A_PASSPORT,
  /** Another state issued it than the one that was chosen. */
  ISSUER_DIFFERS,
  NAME_DIFFERS,
  /** It may be the same name, but not for certain, for example the usage name alone. */
  NAME_DOUBTFUL,
  BIRTH_DATE_DIFFERS,
  PORTRAIT_NOT_FOUND,
  /** The zone is not on the side on which such a card has it. */
  SIDES_DOUBTFUL,
  ANOTHER_FACE_SEEN,
  /** The filmed face is neither clearly the portrait's nor clearly another. */
  FACE_UNSURE,
  /** The portrait cannot be compared, or too poorly to hold it against the filmed face. */
  PORTRAIT_TOO_POOR,
  /** Whether the movements were made cannot be told. */
  MOVEMENT_UNSURE,
  /** Left and right are exchanged throughout: a camera that mirrors, or the wrong movements. */
  MOVEMENT_MIRRORED,
  CLIP_TOO_LONG,
  CLIP_READ_PARTLY,
  /** Reading was given up before enough frames were looked at. */
  TIME_RAN_OUT,
  /** Looking at a recording has broken the engine or outlasted its time. */
  CLIP_NOT_EXAMINED
}
