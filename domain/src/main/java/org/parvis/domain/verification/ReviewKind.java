package org.parvis.domain.verification;

/** What a case asks of the staff. */
public enum ReviewKind {
  /** Approve or refuse. */
  DECISION,
  /** Come back to a member whose verification was refused, in time. */
  ANSWER,
  /** Help a member who cannot or does not want to film. */
  ASSISTANCE,
  /** Look at an approval by the policy, which stands meanwhile: confirm it, or withdraw it. */
  CONTROL
}
