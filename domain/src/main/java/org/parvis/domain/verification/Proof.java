package org.parvis.domain.verification;

/**
 * What the engine positively established; the absence of a proof is a doubt. Logic hangs on these
 * words: an approval without a person needs all that the document asks for.
 */
public enum Proof {
  /**
   * The zone was read for certain: valid check digits, at least 10 pixels a character, at least two
   * agreeing frames, nothing repaired and no place forced.
   */
  DOCUMENT_READ,
  /** It is of the kind and of the issuing state that the member chose. */
  DOCUMENT_AS_CHOSEN,
  /** It was valid on the day of the check, by dated rules. */
  DOCUMENT_VALID,
  NAMES_MATCH,
  BIRTH_DATE_MATCHES,
  /** Front and back are of one document. */
  SIDES_BELONG_TOGETHER,
  /** What was filmed is not a black and white copy. */
  DOCUMENT_IN_COLOUR,
  /** The holder's picture was found on the document. */
  PORTRAIT_FOUND,
  /** The recording of the face shows one person, and no other. */
  FACE_SEEN,
  /** The picture on the document and the filmed face are of one person. */
  FACE_MATCHES,
  /** The movements that this attempt asked for were made, in their order. */
  MOVEMENT_SEEN,
  /** None of the recordings was seen in another attempt. */
  RECORDINGS_NEW
}
