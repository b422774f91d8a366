package org.parvis.domain.banking;

/** Why a text is not the number of an account that we can pay to. */
public enum IbanProblem {
  NOT_AN_IBAN,
  /** Too short or too long for its country. */
  LENGTH,
  /** A sign is wrong or two are swapped. */
  CHECK_DIGITS,
  /** A country outside the single euro payments area. */
  COUNTRY_NOT_SERVED
}
